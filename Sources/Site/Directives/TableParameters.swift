internal import Program
internal import YAML

/// The header of `table`; its rows are the body.
struct TableParameters: YAMLRecord {
  static let name = "directive"
  static let summary = "Rows of cells separated by `|`."

  let caption: String?
  let hasRowHeads: Bool

  init?(from reader: inout RecordReader) {
    caption = reader.optional("caption", String.self, "What the table shows")
    hasRowHeads = reader.optional(
      "row_heads", default: true, "Whether the first cell of a row names it")
  }
}
