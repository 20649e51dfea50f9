internal import CommandLine
internal import Quantity
internal import Reconcile

/// What is said of refunds, payments, disputes and claims whose orders were not read yet.
enum WaitingReport {
  /// How many wait, a line for each reason.
  static func lines(_ waiting: WaitingFacts) -> [String] {
    waiting.counts.map { count in
      "waiting: \(count.count) × \(count.reason.code), "
        + "\(ReasonWords.meaning(of: count.reason.code).lowercasedFirst)"
    }
  }

  static func writeJSON(_ waiting: WaitingFacts, _ verb: TallyVerb) {
    for count in waiting.counts {
      var line = JSONLine(.waiting)
      line.add("type", "waiting")
      line.add("reason", count.reason.code)
      line.add("facts", count.count)
      verb.console.write(line.bytes())
    }
  }

  /// Each of them, the first `max` as a table; nil when there is none.
  static func table(
    _ waiting: WaitingFacts, _ finder: OrderFinder, _ site: TallySite, max: Int
  ) -> Table? {
    if waiting.items.isEmpty { return nil }
    var table = Table([
      Table.Column("record", mayShrink: false), Table.Column("at", mayShrink: false),
      Table.Column("amount", .right), Table.Column("reason", mayShrink: false),
      Table.Column("meaning"),
    ])
    for item in waiting.items.prefix(max) {
      table.add([
        finder.reference(item.provenance), site.time(item.occurredAt),
        item.amount?.description ?? "", item.reason.code,
        ReasonWords.text(of: item.reason.code)?.support ?? "",
      ])
    }
    return table
  }

  static func writeItems(_ waiting: WaitingFacts, _ finder: OrderFinder, _ verb: TallyVerb) {
    for item in waiting.items {
      var line = JSONLine(.waitingRecord)
      line.add("type", "waiting")
      line.add("record", finder.reference(item.provenance))
      line.add("at", item.occurredAt.description)
      line.add("amount", item.amount.map { Int($0.minorUnits) })
      line.add("currency", item.amount?.currency.code)
      line.add("reason", item.reason.code)
      verb.console.write(line.bytes())
    }
  }
}

extension String {
  /// With a small first letter: the end of a sentence.
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
