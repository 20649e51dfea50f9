package import YAML

/// The navigation of every page.
package struct Menus: Sendable {
  package var main: [MenuItem] = []
  package var footer: [MenuItem] = []
}

extension Menus: YAMLRecord {
  package static let name = "menus"
  package static let summary = "The navigation of every page."

  package init?(from reader: inout RecordReader) {
    self.init()
    main = reader.optional(
      "main", default: main, "Main menu: page names, or links with title and url")
    footer = reader.optional("footer", default: footer, "Menu at the foot")
  }
}
