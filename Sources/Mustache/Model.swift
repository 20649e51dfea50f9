/// What templates may look up: the object types that values are declared with.
package struct Model: Sendable {
  /// In the order in which they are documented.
  package let objects: [ModelObject]
  private let indices: [String: Int]

  /// Names of objects, and of the fields in each, must be unique, and every named type declared.
  package init(_ objects: [ModelObject]) {
    self.objects = objects
    indices = Dictionary(
      objects.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { $1 })
    precondition(indices.count == objects.count, "an object type is declared once")
    for object in objects {
      let keys = Set(object.fields.map { Key($0.name) })
      precondition(keys.count == object.fields.count, "a name of \(object.name) repeats")
      for field in object.fields { checkDeclared(field.type) }
    }
  }

  /// The object type of that name, or nil.
  package subscript(name: String) -> ModelObject? {
    indices[name].map { objects[$0] }
  }

  /// A reference for theme authors, as Markdown: one section with a table for each object type.
  package func markdown(headingLevel: Int = 2) -> String {
    let heading = String(repeating: "#", count: headingLevel)
    return objects.map { object in
      let rows = object.fields.map { field in
        let type = field.isOptional ? "\(field.type.words), may be missing" : field.type.words
        return "| `\(field.name)` | \(type) | \(field.summary) |\n"
      }
      return "\(heading) \(object.name)\n\n\(object.summary)\n\n"
        + "| name | type | meaning |\n| --- | --- | --- |\n" + rows.joined()
    }.joined(separator: "\n")
  }

  private func checkDeclared(_ type: ModelType) {
    switch type {
    case .list(let element): checkDeclared(element)
    case .object(let name): precondition(indices[name] != nil, "`\(name)` is not declared")
    default: break
    }
  }
}

extension ModelObject {
  subscript(name: String) -> ModelField? {
    fields.first { $0.name == name }
  }
}
