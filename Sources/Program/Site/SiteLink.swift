package import YAML

/// A titled address.
package struct SiteLink: Sendable {
  package var title: LocalizedText
  package var url: Located<WebAddress>
}

extension SiteLink: YAMLRecord {
  package static let name = "link"
  package static let summary = "A titled address."

  package init?(from reader: inout RecordReader) {
    let title = reader.required("title", LocalizedText.self, "Words of the link")
    let url = reader.required(
      "url", Located<WebAddress>.self, "Address: http(s)://…, mailto:…, tel:… or a path from /")
    guard let title, let url else { return nil }
    self.title = title
    self.url = url
  }
}
