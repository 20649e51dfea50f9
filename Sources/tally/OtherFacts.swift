internal import Facts

/// How many facts there are beside orders, by kind.
struct OtherFacts {
  private let kinds: [(count: Int, word: String)]

  init(_ facts: FactSet) {
    kinds = [
      (facts.payments.count, "payment"), (facts.refunds.count, "refund"),
      (facts.disputes.count, "dispute"), (facts.clicks.count, "visit"),
      (facts.claims.count, "claim"), (facts.decisions.count, "decision"),
    ]
  }

  var count: Int { kinds.reduce(0) { $0 + $1.count } }

  /// `2 payments, 1 refund`; those that occur.
  var text: String {
    kinds.filter { $0.count > 0 }.map { $0.count == 1 ? "1 \($0.word)" : "\($0.count) \($0.word)s" }
      .joined(separator: ", ")
  }
}
