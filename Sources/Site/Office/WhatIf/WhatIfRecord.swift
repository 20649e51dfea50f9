internal import Hashing
internal import Quantity

/// A comparison of two sets of rules that `tally simulate --page` recorded for its page.
///
/// The lines are those that `Documentation/simulation.schema.json` declares.
struct WhatIfRecord: Sendable {
  /// What something came to under the rules before and after the change.
  struct Change: Sendable, Hashable {
    let before: Int64
    let after: Int64

    var difference: Int64 { after - before }
  }

  /// The first line: what was compared.
  struct Basis: Sendable {
    let asOf: Day
    /// Nil when all orders were compared.
    let since: Day?
    /// The days of the first and the last order; nil without orders.
    let first: Day?
    let last: Day?
    let orders: Int64
    let inputs: Int64
    let version: String
    /// The run whose rules are those before; nil for the site's own.
    let run: Int64?
    let held: Change
    let heldNewly: Int64
    let heldNoMore: Int64
  }

  /// A file of the rules that differs.
  struct Edit: Sendable {
    let file: String
    let offer: String?
    /// Each with `+` or `-` before it.
    let lines: [String]
    /// How many more there are.
    let further: Int64
  }

  /// An offer in one unit; all offers together where `offer` is nil.
  struct Cost: Sendable {
    let offer: String?
    let unit: String
    let credits: Change
    let total: Change
    let pending: Change
  }

  struct Fate: Sendable {
    let unit: String
    let gaining: Int64
    let losing: Int64
    let unchanged: Int64
    let gain: Int64
    let loss: Int64
  }

  struct Limit: Sendable {
    let reason: String
    let orders: Change
  }

  struct Turn: Sendable {
    let orders: Int64
    let outcomes: (before: String, after: String)
    let reasons: (before: String, after: String)
  }

  struct Advocate: Sendable {
    let number: Int64
    /// The firm's own; nil for who was forgotten.
    let id: String?
    let unit: String
    let amount: Change
  }

  let name: String
  /// Of its bytes.
  let digest: Digest128
  let basis: Basis
  private(set) var edits: [Edit] = []
  private(set) var costs: [Cost] = []
  private(set) var fates: [Fate] = []
  private(set) var limits: [Limit] = []
  private(set) var turns: [Turn] = []
  private(set) var advocates: [Advocate] = []

  init(name: String, _ bytes: [UInt8]) throws(WhatIfFlaw) {
    var rows: [WhatIfRow] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      rows.append(try WhatIfRow(Array(line), line: rows.count + 1))
    }
    guard let first = rows.first, first.type == "simulation" else {
      throw WhatIfFlaw(line: 1, what: "the first line does not say what was compared")
    }
    self.name = name
    digest = Digest128.blake2b(of: bytes)
    basis = try Basis(first)
    for row in rows.dropFirst() { try add(row) }
  }

  private mutating func add(_ row: WhatIfRow) throws(WhatIfFlaw) {
    switch row.type {
    case "edit": edits.append(try Edit(row))
    case "cost": costs.append(try Cost(row))
    case "advocates": fates.append(try Fate(row))
    case "limit": limits.append(try Limit(row))
    case "turn": turns.append(try Turn(row))
    case "advocate": advocates.append(try Advocate(row))
    default: throw row.flaw("nothing is known of a line of the type `\(row.type)`")
    }
  }

  /// The units that anything is credited in, in the order of their codes.
  var units: [String] { Set((costs.map(\.unit) + fates.map(\.unit))).sorted() }
}

extension WhatIfRecord.Basis {
  fileprivate init(_ row: WhatIfRow) throws(WhatIfFlaw) {
    guard let asOf = try row.day("as_of_day") else { throw row.flaw("`as_of_day` is missing") }
    self.asOf = asOf
    since = try row.day("since_day")
    first = try row.day("orders_first_day")
    last = try row.day("orders_last_day")
    orders = try row.number("orders")
    inputs = try row.number("inputs")
    version = try row.text("version")
    run = try row.numberIfAny("run")
    held = try row.change("held")
    heldNewly = try row.number("held_newly")
    heldNoMore = try row.number("held_no_more")
  }
}

extension WhatIfRecord.Edit {
  fileprivate init(_ row: WhatIfRow) throws(WhatIfFlaw) {
    file = try row.text("file")
    offer = try row.textIfAny("offer")
    lines = try row.texts("lines")
    further = try row.number("further")
  }
}

extension WhatIfRecord.Cost {
  fileprivate init(_ row: WhatIfRow) throws(WhatIfFlaw) {
    offer = try row.textIfAny("offer")
    unit = try row.text("unit")
    credits = try row.change("credits")
    var (before, after): (Int64, Int64) = (0, 0)
    for part in ["advocate_rewards", "friend_rewards", "bonuses"] {
      let change = try row.change(part)
      before += change.before
      after += change.after
    }
    total = WhatIfRecord.Change(before: before, after: after)
    pending = try row.change("pending")
  }
}

extension WhatIfRecord.Fate {
  fileprivate init(_ row: WhatIfRow) throws(WhatIfFlaw) {
    unit = try row.text("unit")
    gaining = try row.number("gaining")
    losing = try row.number("losing")
    unchanged = try row.number("unchanged")
    gain = try row.number("gain")
    loss = try row.number("loss")
  }
}

extension WhatIfRecord.Limit {
  fileprivate init(_ row: WhatIfRow) throws(WhatIfFlaw) {
    reason = try row.text("reason")
    orders = try row.change("orders")
  }
}

extension WhatIfRecord.Turn {
  fileprivate init(_ row: WhatIfRow) throws(WhatIfFlaw) {
    orders = try row.number("orders")
    outcomes = (try row.text("outcome_before"), try row.text("outcome_after"))
    reasons = (try row.text("reason_before"), try row.text("reason_after"))
  }
}

extension WhatIfRecord.Advocate {
  fileprivate init(_ row: WhatIfRow) throws(WhatIfFlaw) {
    number = try row.number("advocate")
    id = try row.textIfAny("id")
    unit = try row.text("unit")
    amount = WhatIfRecord.Change(
      before: try row.number("before"), after: try row.number("after"))
  }
}
