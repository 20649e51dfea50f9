package import Quantity
package import YAML

/// A language of the site.
package struct SiteLanguage: Sendable {
  package var locatedCode: Located<Language>
  package var name: String

  package var code: Language { locatedCode.value }
}

extension SiteLanguage: YAMLRecord {
  package static let name = "language"
  package static let summary = "A language of the site."

  package init?(from reader: inout RecordReader) {
    let code = reader.required("code", Located<Language>.self, "Language code, e.g. de")
    let name = reader.required("name", String.self, "What the language calls itself")
    guard let code, let name else { return nil }
    locatedCode = code
    self.name = name
  }
}
