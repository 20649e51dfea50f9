package import Quantity
package import YAML

/// Shape and life of codes.
package struct CodeSettings: Sendable {
  package var length = 10
  package var allowsVanity = true
  package var retireAfter = CalendarSpan(12, .month)
  /// Codes of sales and newsletters; `*` stands for any symbols.
  package var others: [Located<String>] = []
}

extension CodeSettings: YAMLRecord {
  package static let name = "code settings"
  package static let summary = "Shape and life of codes."

  package init?(from reader: inout RecordReader) {
    self.init()
    length = reader.optional(
      "length", default: length, "Symbols of a code, two of them check symbols; 8 to 20")
    allowsVanity = reader.optional(
      "vanity", default: allowsVanity, "Whether partners may have a code of their own choice")
    retireAfter = reader.optional(
      "retire_after", default: retireAfter, "How long a retired code still credits")
    others = reader.optional(
      "others", default: others,
      "The shop's own codes, of sales and newsletters, which are nobody's recommendation; * stands "
        + "for any symbols")
  }
}
