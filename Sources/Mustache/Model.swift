/// What templates may look up: the object types that values are declared with.
package struct Model: Sendable {
  /// In the order in which they are documented.
  package let objects: [ModelObject]

  /// Names of objects, and of the fields in each, must be unique, and every named type declared.
  package init(_ objects: [ModelObject]) {
    self.objects = objects
  }

  /// The object type of that name, or nil.
  package subscript(name: String) -> ModelObject? {
    objects.first { $0.name == name }
  }

  /// A reference for theme authors, as Markdown.
  package func markdown() -> String { "" }
}
