package import Hashing
package import Quantity
internal import SQLite

extension SQLiteBooks {
  package func acts() throws(LedgerFailure) -> [BookAct] {
    var acts = try rows("SELECT * FROM acts ORDER BY act") { row throws(LedgerFailure) in
      try act(in: row)
    }
    for (act, balance) in try actBalances() where acts.indices.contains(act - 1) {
      acts[act - 1].balances.append(balance)
    }
    return acts
  }

  func lastAct() throws(LedgerFailure) -> BookAct? {
    try rows("SELECT * FROM acts ORDER BY act DESC LIMIT 1") { row throws(LedgerFailure) in
      try act(in: row)
    }.first
  }

  package func head() throws(LedgerFailure) -> Digest256 {
    let run = try rows("SELECT * FROM runs ORDER BY run DESC LIMIT 1") { Self.run(in: $0) }.first
    if let act = try lastAct(), act.afterRun == run?.number { return act.head }
    return run?.head ?? RunRecord.beginning
  }

  package func record(
    _ acts: [NewAct], on basis: NewAct.Basis, at instant: Instant
  ) throws(LedgerFailure) -> [BookAct]? {
    try registry.writing { () throws(LedgerFailure) in
      let run = try LedgerFailure.of { () throws(SQLiteError) in
        try database.integer("SELECT max(run) FROM runs") ?? 0
      }
      let last = try lastAct()?.number ?? 0
      guard basis == NewAct.Basis(lastRun: Int(run), lastAct: last) else { return nil }
      var head = try head()
      var recorded: [BookAct] = []
      for (index, new) in acts.enumerated() {
        var act = BookAct(
          number: last + index + 1, kind: new.kind, afterRun: basis.lastRun, recordedAt: instant,
          until: new.until, payout: new.payout, unit: new.unit, form: new.form,
          proposal: new.proposal, movements: new.movements.count,
          movementHash: Movement.digest(of: new.movements), balances: new.balances, head: head)
        act.head = act.nextHead(after: head)
        head = act.head
        try LedgerFailure.of { () throws(SQLiteError) in
          try insert(act)
          try insert(new.movements, act: act.number)
          try insert(new.invoices, act: act.number)
        }
        recorded.append(act)
      }
      return recorded
    }
  }

  private func insert(_ act: BookAct) throws(SQLiteError) {
    var insert = try database.prepare(
      "INSERT INTO acts VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)")
    insert.bind(1, act.number)
    insert.bind(2, act.kind.rawValue)
    insert.bind(3, act.afterRun)
    insert.bind(4, act.recordedAt.milliseconds)
    insert.bind(5, act.until.milliseconds)
    insert.bind(6, act.payout)
    insert.bind(7, act.unit)
    insert.bind(8, act.form)
    if let proposal = act.proposal { insert.bind(9, blob: proposal.bytes) }
    insert.bind(10, act.movements)
    insert.bind(11, blob: act.movementHash.bytes)
    insert.bind(12, blob: act.head.bytes)
    try insert.run()
    var balances = try database.prepare("INSERT INTO act_balances VALUES (?1, ?2, ?3, ?4)")
    for balance in act.balances {
      balances.bind(1, act.number)
      balances.bind(2, balance.account.rawValue)
      balances.bind(3, balance.unit)
      balances.bind(4, balance.amount)
      try balances.run()
    }
  }

  private func act(in row: borrowing Statement) throws(LedgerFailure) -> BookAct {
    guard let kind = ActKind(rawValue: row.integer(1)) else {
      throw LedgerFailure(.damagedAct(path, row.integer(0)))
    }
    let proposal = row.bytes(8)
    return BookAct(
      number: Int(row.integer(0)), kind: kind, afterRun: Int(row.integer(2)),
      recordedAt: Instant(milliseconds: row.integer(3)),
      until: Instant(milliseconds: row.integer(4)), payout: Int(row.integer(5)),
      unit: row.string(6), form: row.string(7),
      proposal: proposal.isEmpty ? nil : Digest256(bytes: proposal),
      movements: Int(row.integer(9)), movementHash: Self.digest(row, 10),
      head: Self.digest(row, 11))
  }

  private func actBalances() throws(LedgerFailure) -> [(Int, AccountBalance)] {
    try rows(
      "SELECT act, account, unit, amount FROM act_balances ORDER BY act, account, unit"
    ) { row in
      Account(rawValue: row.integer(1)).map {
        (
          Int(row.integer(0)),
          AccountBalance(account: $0, unit: row.string(2), amount: row.integer(3))
        )
      }
    }
  }

  /// What all accounts came to at an instant, which does not belong to it, by account and unit.
  package func accountBalances(until: Instant) throws(LedgerFailure) -> [AccountBalance] {
    var sums: [AccountBalance.Place: Int64] = [:]
    let move = { (debit: Account, credit: Account, unit: String, amount: Int64) in
      sums[AccountBalance.Place(account: debit, unit: unit), default: 0] += amount
      sums[AccountBalance.Place(account: credit, unit: unit), default: 0] -= amount
    }
    try forEachEntry { entry in
      guard entry.effectiveAt < until else { return }
      move(entry.debit, entry.credit, entry.unit, entry.amount)
    }
    let acts = Set(try acts().filter { $0.recordedAt < until }.map(\.number))
    for movement in try movements(.all) where acts.contains(movement.act) {
      move(movement.debit, movement.credit, movement.unit, movement.amount)
    }
    return sums.map { AccountBalance(account: $0.account, unit: $0.unit, amount: $1) }.sorted {
      ($0.account.rawValue, $0.unit) < ($1.account.rawValue, $1.unit)
    }
  }
}

extension SQLiteBooks {
  /// What is owed in each unit, all credits summed, in the order of units.
  package func unitBalances() throws(LedgerFailure) -> [UnitBalance] {
    var balances: [String: UnitBalance] = [:]
    try forEachEntry { entry in
      balances[entry.unit, default: UnitBalance(unit: entry.unit)].post(entry)
    }
    for movement in try movements(.all) {
      balances[movement.unit, default: UnitBalance(unit: movement.unit)].due -= movement.taken
    }
    return balances.values.sorted { $0.unit < $1.unit }
  }
}

extension AccountBalance {
  fileprivate struct Place: Hashable {
    let account: Account
    let unit: String
  }
}
