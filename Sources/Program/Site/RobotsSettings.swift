package import YAML

/// What search engines may read.
package struct RobotsSettings: Sendable {
  package var isIndexed = true
  package var disallowed: [String] = []
}

extension RobotsSettings: YAMLRecord {
  package static let name = "robots settings"
  package static let summary = "What search engines may read."

  package init?(from reader: inout RecordReader) {
    self.init()
    isIndexed = reader.optional(
      "index", default: isIndexed, "Whether the site may be listed at all")
    disallowed = reader.optional(
      "disallow", default: disallowed, "Further paths that are not to be read")
  }
}
