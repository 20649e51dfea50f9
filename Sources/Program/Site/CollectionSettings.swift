package import YAML

/// A folder of dated pages: news, stories.
package struct CollectionSettings: Sendable {
  package var title: LocalizedText
  package var perPage: Int
  package var hasFeed: Bool
  package var hasTags: Bool
  package var template: String
  package var listTemplate: String
}

extension CollectionSettings: YAMLRecord {
  package static let name = "collection"
  package static let summary = "A folder of dated pages: news, stories."

  package init?(from reader: inout RecordReader) {
    let title = reader.required("title", LocalizedText.self, "Title of the list")
    perPage = reader.optional("per_page", default: 10, "How many items a page of the list shows")
    hasFeed = reader.optional("feed", default: true, "Whether there is a feed")
    hasTags = reader.optional("tags", default: true, "Whether there are tag pages")
    template = reader.optional("template", default: "post", "Template of the items")
    listTemplate = reader.optional("list_template", default: "list", "Template of the list")
    guard let title else { return nil }
    self.title = title
  }
}
