internal import CSV
internal import CommandLine
internal import Files
internal import Ledger
internal import Metrics
internal import Program
internal import Quantity
internal import Reconcile
internal import Site

/// Shows what a change of rules would have come to.
struct SimulationReport {
  let verb: TallyVerb
  let result: WhatIf
  let basis: SimulationBasis
  let books: SQLiteBooks

  /// How many advocates and turns a table shows on either side; CSV and JSON have all.
  private static let shownMax = 10

  func writeTable() throws(LedgerFailure) {
    if result.costs.isEmpty {
      verb.say("nothing is credited, before or after")
    } else {
      verb.console.write(costs)
    }
    verb.say("")
    for cost in result.costs where cost.offer == nil {
      verb.say(
        "not released yet: \(amount(cost.sums.before.pending, cost.unit)) before, "
          + "\(amount(cost.sums.after.pending, cost.unit)) after")
    }
    for fate in result.fates {
      verb.say(
        "advocates in \(fate.unit): \(fate.gaining) gain \(amount(fate.gain, fate.unit)), "
          + "\(fate.losing) lose \(amount(fate.loss, fate.unit)), \(fate.unchanged) get the same")
    }
    verb.say(
      "held for a person: \(result.held.before) before, \(result.held.after) after; "
        + "\(result.heldNewly) added, \(result.heldNoMore) no more")
    if !result.limits.isEmpty { section("orders that meet a limit", limits) }
    if !result.turns.isEmpty { section("orders decided otherwise", turns) }
    if !result.advocates.isEmpty {
      section("who gains and who loses most", try advocates())
    }
    verb.say("")
    verb.say(conclusion)
  }

  private var conclusion: String {
    let from = basis.since.map { " since \(verb.site.time($0))" } ?? ""
    return "orders compared\(from): \(result.orders), as of \(verb.site.time(basis.asOf)); "
      + "nothing was recorded"
  }

  private func section(_ title: String, _ table: Table) {
    verb.say("")
    verb.say(title + ":")
    verb.console.write(table)
  }

  private func amount(_ amount: Int64, _ unit: String) -> String { verb.site.amount(amount, unit) }

  private func signed(_ amount: Int64, _ unit: String) -> String {
    (amount > 0 ? "+" : "") + self.amount(amount, unit)
  }

  private var costs: Table {
    var table = Table([
      Table.Column("offer", mayShrink: true), Table.Column("before", .right),
      Table.Column("after", .right), Table.Column("difference", .right),
      Table.Column("credits", .right),
    ])
    for cost in result.costs {
      table.add([
        cost.offer ?? "all", amount(cost.sums.before.total, cost.unit),
        amount(cost.sums.after.total, cost.unit), signed(cost.difference, cost.unit),
        "\(cost.sums.before.count) → \(cost.sums.after.count)",
      ])
    }
    return table
  }

  private var limits: Table {
    var table = Table([
      Table.Column("limit", mayShrink: false), Table.Column("before", .right),
      Table.Column("after", .right), Table.Column("meaning"),
    ])
    for limit in result.limits {
      table.add([
        limit.reason.code, String(limit.orders.before), String(limit.orders.after),
        ReasonWords.meaning(of: limit.reason.code),
      ])
    }
    return table
  }

  private var turns: Table {
    var table = Table([
      Table.Column("orders", .right), Table.Column("before"), Table.Column("after"),
    ])
    for turn in result.turns.prefix(Self.shownMax) {
      table.add([
        String(turn.count), "\(turn.outcome.before.code) \(turn.reason.before.code)",
        "\(turn.outcome.after.code) \(turn.reason.after.code)",
      ])
    }
    let more = result.turns.dropFirst(Self.shownMax)
    if !more.isEmpty {
      table.add([String(more.reduce(0) { $0 + $1.count }), "in \(more.count) other ways", ""])
    }
    return table
  }

  private func advocates() throws(LedgerFailure) -> Table {
    var table = Table([
      Table.Column("advocate"), Table.Column("before", .right), Table.Column("after", .right),
      Table.Column("difference", .right),
    ])
    for advocate in shownAdvocates {
      table.add([
        try id(advocate.number), amount(advocate.amount.before, advocate.unit),
        amount(advocate.amount.after, advocate.unit),
        signed(advocate.difference, advocate.unit),
      ])
    }
    return table
  }

  /// Who gains and who loses most.
  private var shownAdvocates: [WhatIf.Advocate] {
    let gaining = result.advocates.filter { $0.difference > 0 }
      .sorted { ($1.difference, $0.number) < ($0.difference, $1.number) }
    let losing = result.advocates.filter { $0.difference < 0 }
      .sorted { ($0.difference, $0.number) < ($1.difference, $1.number) }
    return gaining.prefix(Self.shownMax) + losing.prefix(Self.shownMax).reversed()
  }

  /// The company's own number of an advocate, or the registry's for who was forgotten.
  private func id(_ number: UInt64) throws(LedgerFailure) -> String {
    try books.registry.advocate(number: Int64(number))?.person?.id ?? "forgotten (\(number))"
  }

  /// One row for each advocate whose amount differs.
  func writeCSV() throws(LedgerFailure) {
    var writer = CSVWriter(.exchange)
    writer.record(["advocate", "id", "unit", "before", "after", "difference"])
    for advocate in result.advocates {
      let person = try books.registry.advocate(number: Int64(advocate.number))?.person
      writer.record([
        String(advocate.number), person?.id ?? "", advocate.unit,
        String(advocate.amount.before), String(advocate.amount.after),
        String(advocate.difference),
      ])
      verb.console.write(writer.takeBytes())
    }
    verb.console.write(writer.takeBytes())
  }

  func writeJSON() throws(LedgerFailure) {
    try forEachLine(result.advocates) { verb.console.write($0) }
  }

  /// Records what the page of the office site shows: of the advocates only those of the table.
  ///
  /// Gives a line about it.
  func record(_ name: Identifier) throws(LedgerFailure) -> String {
    var bytes: [UInt8] = []
    try forEachLine(shownAdvocates) { bytes += $0 }
    let file = try PrivateOutput.files { () throws(FileError) in
      let folder = try PrivateOutput.folder(WhatIfFolder.name, root: verb.site.root)
      try folder.replacePrivately(WhatIfFolder.fileName(of: name), bytes)
      return folder.shown(WhatIfFolder.fileName(of: name))
    }
    return "\(file): recorded; `passalong build` makes "
      + "Output/office/\(WhatIfFolder.pageName(of: name)) of it"
  }

  private func forEachLine(
    _ advocates: [WhatIf.Advocate], _ body: ([UInt8]) -> Void
  ) throws(LedgerFailure) {
    body(SimulationLines.bytes(of: result, basis, in: verb.site.zone))
    for edit in basis.edits { body(SimulationLines.bytes(of: edit)) }
    for cost in result.costs { body(SimulationLines.bytes(of: cost)) }
    for fate in result.fates { body(SimulationLines.bytes(of: fate)) }
    for limit in result.limits { body(SimulationLines.bytes(of: limit)) }
    for turn in result.turns { body(SimulationLines.bytes(of: turn)) }
    for advocate in advocates {
      let person = try books.registry.advocate(number: Int64(advocate.number))?.person
      body(SimulationLines.bytes(of: advocate, id: person?.id))
    }
  }
}
