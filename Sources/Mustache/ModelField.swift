/// One name of an object type.
package struct ModelField: Sendable {
  package let name: String
  package let type: ModelType
  /// Whether the value may be missing; if not, a section over it needs no else.
  package let isOptional: Bool
  /// One sentence for theme authors.
  package let summary: String

  package init(_ name: String, _ type: ModelType, isOptional: Bool = false, _ summary: String) {
    self.name = name
    self.type = type
    self.isOptional = isOptional
    self.summary = summary
  }
}
