import YAML

/// The front matter of a page, as most pages have it.
struct PageHeader: YAMLRecord, Equatable {
  static let name = "page"
  static let summary = "A page's front matter."

  let title: String
  let date: String?
  let summary: String?
  let tags: [String]
  let isDraft: Bool
  let template: String?

  init?(from reader: inout RecordReader) {
    let title = reader.required("title", String.self, "Its title.")
    date = reader.optional("date", String.self, "Its day.")
    summary = reader.optional("description", String.self, "For search engines.")
    tags = reader.optional("tags", default: [], "Words to find it by.")
    isDraft = reader.optional("draft", default: false, "Whether it is left out.")
    template = reader.optional("template", String.self, "Its template.")
    guard let title else { return nil }
    self.title = title
  }
}
