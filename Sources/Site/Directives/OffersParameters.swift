internal import Program
internal import YAML

/// `offers`: several offers side by side; all that run when none is named.
struct OffersParameters: YAMLRecord {
  static let name = "directive"
  static let summary = "Offers side by side."

  let ids: [Located<Identifier>]

  init?(from reader: inout RecordReader) {
    ids = reader.optional("ids", default: [], "The offers' ids; all running ones when absent")
  }
}
