import YAML

/// A record whose keys depend on its kind.
struct Reward: YAMLRecord, Equatable {
  enum Kind: String, YAMLChoice { case fixed, percent, gift }
  enum Value: Equatable {
    case fixed(amount: String)
    case percent(rate: Int, atMost: String?)
    case gift
  }

  static let name = "reward"
  static let summary = "What somebody gets."

  let value: Value
  let note: String?

  init?(from reader: inout RecordReader) {
    let kind = reader.variant("kind", Kind.self, "How it is computed.")
    note = reader.optional("note", String.self, "Words for the office.")
    switch kind {
    case .fixed:
      guard let amount = reader.required("amount", String.self, "How much.") else { return nil }
      value = .fixed(amount: amount)
    case .percent:
      let rate = reader.required("rate", Int.self, "Per cent of the order.")
      let atMost = reader.optional("at_most", String.self, "The most it can be.")
      guard let rate else { return nil }
      value = .percent(rate: rate, atMost: atMost)
    case .gift: value = .gift
    case nil: return nil
    }
  }
}
