extension String: YAMLScalar {
  package static var expected: String { "a text" }

  package init?(yaml text: String) {
    self = text
  }

  package var schemaValue: SchemaValue? { .text(self) }
}
