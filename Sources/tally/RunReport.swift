internal import CommandLine
internal import Hashing
internal import Ledger
internal import Quantity
internal import Reconcile

/// What a run says of itself: counts that add up to the records read, and what was posted.
struct RunReport {
  let verb: TallyVerb
  let inputs: [InputFile]

  func write(_ judging: JudgedRun, _ record: RunRecord?, isNew: Bool, _ asOf: AsOf) {
    verb.console.write(Self.table(of: judging.counts))
    let decided = judging.counts.reduce(0) { $0 + $1.count }
    let read = inputs.reduce(0) { $0 + $1.read }
    let passed = inputs.reduce(0) { $0 + $1.passedOver }
    let aside = inputs.reduce(0) { $0 + $1.setAside }
    verb.say("")
    let others = judging.otherFacts
    let joined = joined(judging)
    let rest =
      joined > 0
      ? " + \(joined) completing others"
      : joined < 0 ? " − \(-joined) told in the record of an order" : ""
    verb.say(
      "\(counted(read + passed + aside, "record")) in \(counted(inputs.count, "input")) = "
        + "\(counted(decided, "order")) decided + \(counted(others.count, "other fact"))\(rest)"
        + " + \(passed) passed over + \(aside) set aside")
    if others.count > 0 { verb.say("other facts: \(others.text)") }
    for line in WaitingReport.lines(judging.waiting) { verb.say(line) }
    writeMovements(judging.posting.sums)
    verb.say(conclusion(record, judging, isNew: isNew, asOf))
  }

  /// Records that only complete others, as lines of articles do; less the refunds and payments that
  /// stand in the records of their orders.
  private func joined(_ judging: JudgedRun) -> Int {
    let decided = judging.counts.reduce(0) { $0 + $1.count }
    return inputs.reduce(0) { $0 + $1.read } - decided - judging.otherFacts.count
  }

  private func writeMovements(_ sums: [EntrySum]) {
    for kind in EntryKind.allCases {
      let moved = sums.filter { EntryKind($0.kind) == kind }
      if moved.isEmpty { continue }
      let count = moved.reduce(0) { $0 + $1.entries }
      let amounts = moved.map { verb.site.amount($0.amount, $0.unit.code) }
      verb.say("\(counted(count, kind.word)): \(amounts.joined(separator: ", "))")
    }
  }

  private func conclusion(
    _ record: RunRecord?, _ judging: JudgedRun, isNew: Bool, _ asOf: AsOf
  ) -> String {
    let day = verb.site.time(asOf.instant)
    guard let record else { return "as of \(day); dry run, nothing was recorded" }
    if !isNew { return "nothing has changed since run \(record.number)" }
    return "run \(record.number) as of \(day): \(counted(record.entries, "entry")), "
      + "head \(record.head.hexadecimal.prefix(16))"
  }

  static func table(of counts: [RunRecord.Count]) -> Table {
    var table = Table([
      Table.Column("outcome", mayShrink: false), Table.Column("reason", mayShrink: false),
      Table.Column("orders", .right), Table.Column("meaning"),
    ])
    for count in sorted(counts) {
      table.add([
        count.outcome, count.reason, String(count.count), ReasonWords.meaning(of: count.reason),
      ])
    }
    return table
  }

  /// In the order of outcomes and of precedence.
  static func sorted(_ counts: [RunRecord.Count]) -> [RunRecord.Count] {
    let outcomes = Outcome.allCases.map(\.code)
    return counts.sorted { first, second in
      let places = [first, second].map { count in
        (
          outcomes.firstIndex(of: count.outcome) ?? .max,
          ReasonCode(code: count.reason).map { Int($0.rawValue) } ?? .max
        )
      }
      return places[0] < places[1]
    }
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    if count == 1 { return "1 \(noun)" }
    return noun.hasSuffix("y") ? "\(count) \(noun.dropLast())ies" : "\(count) \(noun)s"
  }

  /// One object for each outcome and reason, then one for the run.
  func writeJSON(_ judging: JudgedRun, _ record: RunRecord?, isNew: Bool, _ asOf: AsOf) {
    for count in Self.sorted(judging.counts) {
      var line = JSONLine(.count)
      line.add("type", "count")
      line.add("outcome", count.outcome)
      line.add("reason", count.reason)
      line.add("orders", count.count)
      verb.console.write(line.bytes())
    }
    WaitingReport.writeJSON(judging.waiting, verb)
    var line = JSONLine(.run)
    line.add("type", "run")
    line.add("run", record?.number)
    line.add("is_new", isNew)
    line.add("as_of", asOf.instant.description)
    line.add("orders", judging.counts.reduce(0) { $0 + $1.count })
    line.add("other_facts", judging.otherFacts.count)
    line.add("joined", joined(judging))
    line.add("records", inputs.reduce(0) { $0 + $1.records })
    line.add("passed_over", inputs.reduce(0) { $0 + $1.passedOver })
    line.add("set_aside", inputs.reduce(0) { $0 + $1.setAside })
    line.add("entries", judging.posting.sums.reduce(0) { $0 + $1.entries })
    line.add("head", record?.head.hexadecimal)
    verb.console.write(line.bytes())
  }
}
