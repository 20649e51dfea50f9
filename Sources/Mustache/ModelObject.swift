/// An object type of the view model.
package struct ModelObject: Sendable {
  package let name: String
  /// One sentence for theme authors.
  package let summary: String
  package let fields: [ModelField]

  package init(_ name: String, _ summary: String, _ fields: [ModelField]) {
    self.name = name
    self.summary = summary
    self.fields = fields
  }
}
