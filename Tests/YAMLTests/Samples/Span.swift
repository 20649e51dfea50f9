import Diagnostics
import YAML

/// A record with a rule between its keys.
struct Span: YAMLRecord, Equatable {
  static let name = "span"
  static let summary = "From a year through a year."

  let from: Int
  let through: Int

  init?(from reader: inout RecordReader) {
    let from = reader.required("from", Int.self, "The first year.")
    let through = reader.required("through", Int.self, "The last year.")
    guard let from, let through else { return nil }
    if through < from, let place = reader.place(of: "through") {
      reader.report(Diagnostic("offer.ends-before-it-begins", at: place, "ends before it begins"))
      return nil
    }
    self.from = from
    self.through = through
  }
}
