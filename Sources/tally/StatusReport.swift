internal import CommandLine
internal import Diagnostics
internal import Hashing
internal import Ledger
internal import Quantity
internal import Reconcile

/// One run of `status`.
struct StatusReport {
  let verb: TallyVerb

  /// How many of the newest inputs people are shown without asking for all.
  private static let inputsMax = 10

  func run(_ findings: inout [Diagnostic]) throws(LedgerFailure) {
    guard let books = try verb.reading(&findings) else { return }
    let inputs = try books.inputs()
    let last = try books.runs().last
    let counts = last == nil ? [] : try books.counts(run: last?.number ?? 0)
    let balances = try books.unitBalances().map {
      Sum(unit: $0.unit, pending: $0.pending, payable: $0.due)
    }
    let waiting = try last.flatMap { (last) throws(LedgerFailure) in
      try Self.waiting(books, last)
    }
    if verb.isJSON {
      if let waiting { WaitingReport.writeJSON(waiting, verb) }
      return writeJSON(inputs, last, counts, balances)
    }
    let isShort = !verb.arguments.flag("all") && inputs.count > Self.inputsMax
    verb.console.write(table(isShort ? Array(inputs.suffix(Self.inputsMax)) : inputs))
    if isShort {
      verb.say("  and \(inputs.count - Self.inputsMax) before them: `--all` lists them")
    }
    verb.say("")
    let passedOver = try books.passedOver()
    if !passedOver.isEmpty {
      verb.console.write(Self.table(passedOver))
      verb.say("")
    }
    guard let last else { return verb.say("nothing has been decided yet") }
    verb.console.write(RunReport.table(of: counts))
    verb.say("")
    if let waiting { for line in WaitingReport.lines(waiting) { verb.say(line) } }
    verb.say("run \(last.number) as of \(verb.site.time(last.asOf)), head \(last.head.hexadecimal)")
    for sum in balances {
      verb.say(
        "owed: \(verb.site.amount(sum.payable, sum.unit)) to be paid, "
          + "\(verb.site.amount(sum.pending, sum.unit)) pending")
    }
    let fresh = inputs.count - last.inputs
    if fresh > 0 { verb.say("inputs since that run: \(fresh)") }
  }

  /// Orders are read only when there is something that could wait for one.
  private static func waiting(
    _ books: SQLiteBooks, _ last: RunRecord
  ) throws(LedgerFailure) -> WaitingFacts? {
    let asOf = AsOf(last.asOf, known: last.known)
    let alone = WaitingFacts(try books.evidence(inputs: last.inputs), asOf)
    return alone.items.isEmpty
      ? nil : WaitingFacts(try books.facts(inputs: last.inputs), asOf)
  }

  private func table(_ inputs: [InputFile]) -> Table {
    var table = Table([
      Table.Column("input", .right), Table.Column("imported", mayShrink: false),
      Table.Column("file"), Table.Column("read as"), Table.Column("records", .right),
      Table.Column("set aside", .right),
    ])
    for input in inputs {
      let isUsual = input.format == input.source
      table.add([
        String(input.number), verb.site.day(input.importedAt), input.name,
        isUsual ? input.format : "\(input.format) of \(input.source)", String(input.records),
        String(input.setAside),
      ])
    }
    return table
  }

  /// What says nothing of its own, the most frequent first.
  private static func table(_ passedOver: [(reason: String, count: Int)]) -> Table {
    var table = Table([Table.Column("passed over", .right), Table.Column("what it was")])
    for (reason, count) in passedOver.sorted(by: { ($1.count, $0.reason) < ($0.count, $1.reason) })
    {
      table.add([String(count), reason])
    }
    return table
  }

  struct Sum {
    let unit: String
    var pending: Int64 = 0
    var payable: Int64 = 0
  }

  static func sums(of balances: [CreditBalance]) -> [Sum] {
    var sums: [String: Sum] = [:]
    for balance in balances {
      sums[balance.unit, default: Sum(unit: balance.unit)].pending += balance.pending
      sums[balance.unit, default: Sum(unit: balance.unit)].payable += balance.due
    }
    return sums.values.sorted { $0.unit < $1.unit }
  }

  private func writeJSON(
    _ inputs: [InputFile], _ last: RunRecord?, _ counts: [RunRecord.Count], _ sums: [Sum]
  ) {
    for input in inputs {
      var line = JSONLine(.input)
      line.add("type", "input")
      line.add("input", Int(input.number))
      line.add("file", input.name)
      line.add("format", input.format)
      line.add("source", input.source)
      line.add("sha256", input.sha256.hexadecimal)
      line.add("imported", input.importedAt.description)
      line.add("records", input.records)
      line.add("read", input.read)
      line.add("passed_over", input.passedOver)
      line.add("set_aside", input.setAside)
      verb.console.write(line.bytes())
    }
    for count in RunReport.sorted(counts) {
      var line = JSONLine(.count)
      line.add("type", "count")
      line.add("outcome", count.outcome)
      line.add("reason", count.reason)
      line.add("orders", count.count)
      verb.console.write(line.bytes())
    }
    for sum in sums {
      var line = JSONLine(.balance)
      line.add("type", "balance")
      line.add("unit", sum.unit)
      line.add("pending", Int(sum.pending))
      line.add("payable", Int(sum.payable))
      verb.console.write(line.bytes())
    }
    guard let last else { return }
    var line = JSONLine(.lastRun)
    line.add("type", "run")
    line.add("run", last.number)
    line.add("as_of", last.asOf.description)
    line.add("orders", last.orders)
    line.add("inputs", last.inputs)
    line.add("head", last.head.hexadecimal)
    verb.console.write(line.bytes())
  }
}
