package import YAML

/// How Markdown is read.
package struct MarkdownSettings: Sendable {
  package var allowsRawHTML = false
  package var usesSmartPunctuation = true
}

extension MarkdownSettings: YAMLRecord {
  package static let name = "Markdown settings"
  package static let summary = "How Markdown is read."

  package init?(from reader: inout RecordReader) {
    self.init()
    allowsRawHTML = reader.optional(
      "raw_html", default: allowsRawHTML, "Whether HTML in Markdown is passed on")
    usesSmartPunctuation = reader.optional(
      "smart_punctuation", default: usesSmartPunctuation,
      "Whether quotes and dashes are set by the language")
  }
}
