internal import Program
internal import YAML

/// The header of directives that are text alone: `faq`, `cards`, `steps`.
struct NoParameters: YAMLRecord {
  static let name = "directive"
  static let summary = "Takes no parameters, only text."

  init?(from reader: inout RecordReader) {}
}
