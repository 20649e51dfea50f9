package import Quantity
internal import SQLite

extension SQLiteBooks {
  private static let columns = """
    SELECT m.act, m.payout, subject, purpose, detail, m.kind, reason, offer, advocate, debit, \
    credit, m.unit, amount FROM movements m
    """

  package func movements(_ filter: MovementFilter) throws(LedgerFailure) -> [Movement] {
    let (condition, values): (String, [Int64]) =
      switch filter {
      case .all: ("?1 = 0", [0])
      case .act(let act): ("m.act = ?1", [Int64(act)])
      case .payout(let payout): ("m.payout = ?1", [Int64(payout)])
      case .advocate(let number): ("advocate = ?1", [number])
      case .order(let order, let advocate):
        // Names of bonuses begin with an advocate in place of an order.
        ("advocate = ?1 AND subject = ?2 AND purpose < 2", [advocate, Int64(bitPattern: order)])
      }
    return try movements("WHERE \(condition)") { select in
      for (index, value) in values.enumerated() { select.bind(index + 1, value) }
    }
  }

  /// Those that a run saw; all when nil.
  func movements(before run: Int?) throws(LedgerFailure) -> [Movement] {
    try movements("JOIN acts USING (act) WHERE ?1 IS NULL OR after_run < ?1") {
      $0.bind(1, run.map { Int64($0) })
    }
  }

  private func movements(
    _ condition: String, _ bind: (inout Statement) -> Void
  ) throws(LedgerFailure) -> [Movement] {
    try rows(
      "\(Self.columns) \(condition) ORDER BY movement", bind,
      { row throws(LedgerFailure) in
        guard let movement = Self.movement(in: row) else {
          throw LedgerFailure(.damagedAct(path, row.integer(0)))
        }
        return movement
      })
  }

  package func releases(since: Instant) throws(LedgerFailure) -> [CreditBalance] {
    var sums = BalanceSums()
    try forEachEntry { if $0.effectiveAt >= since { sums.add($0) } }
    return sums.balances(taking: []).map { sum in
      var balance = sum
      (balance.pending, balance.steps) = (0, 0)
      return balance
    }
  }

  func insert(_ movements: [Movement], act: Int) throws(SQLiteError) {
    var insert = try database.prepare(
      """
      INSERT INTO movements (act, payout, subject, purpose, detail, kind, reason, offer, advocate,
        debit, credit, unit, amount)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
      """)
    insert.bind(1, act)
    for movement in movements {
      insert.bind(2, movement.payout)
      insert.bind(3, Int64(bitPattern: movement.name.subject))
      insert.bind(4, Int(movement.name.purpose))
      insert.bind(5, Int64(bitPattern: movement.name.detail))
      insert.bind(6, movement.kind.rawValue)
      insert.bind(7, movement.reason)
      insert.bind(8, movement.offer)
      insert.bind(9, movement.advocate)
      insert.bind(10, movement.debit.rawValue)
      insert.bind(11, movement.credit.rawValue)
      insert.bind(12, movement.unit)
      insert.bind(13, movement.amount)
      try insert.run()
    }
  }

  static func movement(in row: borrowing Statement) -> Movement? {
    guard let kind = MovementKind(rawValue: row.integer(5)),
      let debit = Account(rawValue: row.integer(9)), let credit = Account(rawValue: row.integer(10))
    else { return nil }
    let name = CreditName(
      subject: UInt64(bitPattern: row.integer(2)), purpose: UInt8(clamping: row.integer(3)),
      detail: UInt64(bitPattern: row.integer(4)))
    var movement = Movement(
      payout: Int(row.integer(1)), name: name, advocate: row.integer(8), unit: row.string(11),
      kind: kind, reason: row.string(6), offer: row.string(7), debit: debit, credit: credit,
      amount: row.integer(12))
    movement.act = Int(row.integer(0))
    return movement
  }
}
