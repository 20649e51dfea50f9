internal import Quantity
internal import SQLite

extension SQLiteBooks {
  private static let columns = """
    SELECT entry, run, subject, purpose, detail, step, kind, reason, offer, advocate, debit, \
    credit, unit, amount, effective_at FROM entries
    """

  package func entries(_ filter: EntryFilter) throws(LedgerFailure) -> [Entry] {
    let (condition, value): (String, Int64) =
      switch filter {
      case .all: ("?1 = 0", 0)
      case .entry(let number): ("entry = ?1", number)
      case .run(let run): ("run = ?1", Int64(run))
      case .order(let order): ("subject = ?1 AND purpose < 2", Int64(bitPattern: order))
      case .advocate(let number): ("advocate = ?1", number)
      }
    return try rows(
      "\(Self.columns) WHERE \(condition) ORDER BY entry", { $0.bind(1, value) },
      { row throws(LedgerFailure) in
        guard let entry = Self.entry(in: row) else {
          throw LedgerFailure(.damagedEntry(path, row.integer(0)))
        }
        return entry
      })
  }

  package func balances(before run: Int?) throws(LedgerFailure) -> [CreditBalance] {
    var select = try LedgerFailure.of { () throws(SQLiteError) in
      try database.prepare(
        """
        SELECT subject, purpose, detail, advocate, unit, offer, debit, credit, amount FROM entries
        WHERE ?1 IS NULL OR run < ?1
        """)
    }
    select.bind(1, run.map { Int64($0) })
    var sums = BalanceSums()
    while try step(&select) {
      sums.add(
        CreditName(
          subject: UInt64(bitPattern: select.integer(0)),
          purpose: UInt8(clamping: select.integer(1)),
          detail: UInt64(bitPattern: select.integer(2))), select)
    }
    return sums.balances()
  }

  /// Adds entries; very many of them without the checks that each single one is followed by, which
  /// are made up for at the end.
  func insert(_ entries: [Entry], run: Int) throws(SQLiteError) {
    guard let bulk = try BulkEntries(database, coming: entries) else {
      return try insertEach(entries, run: run)
    }
    try insertEach(entries, run: run)
    try bulk.finish()
  }

  private func insertEach(_ entries: [Entry], run: Int) throws(SQLiteError) {
    var insert = try database.prepare(
      """
      INSERT INTO entries (run, subject, purpose, detail, step, kind, reason, offer, advocate,
        debit, credit, unit, amount, effective_at)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
      """)
    insert.bind(1, run)
    for entry in entries {
      insert.bind(2, Int64(bitPattern: entry.name.subject))
      insert.bind(3, Int(entry.name.purpose))
      insert.bind(4, Int64(bitPattern: entry.name.detail))
      insert.bind(5, entry.step)
      insert.bind(6, entry.kind.rawValue)
      insert.bind(7, entry.reason)
      insert.bind(8, entry.offer)
      insert.bind(9, entry.advocate)
      insert.bind(10, entry.debit.rawValue)
      insert.bind(11, entry.credit.rawValue)
      insert.bind(12, entry.unit)
      insert.bind(13, entry.amount)
      insert.bind(14, entry.effectiveAt.milliseconds)
      try insert.run()
    }
  }

  static func entry(in row: borrowing Statement) -> Entry? {
    guard let kind = EntryKind(rawValue: row.integer(6)),
      let debit = Account(rawValue: row.integer(10)),
      let credit = Account(rawValue: row.integer(11))
    else { return nil }
    let name = CreditName(
      subject: UInt64(bitPattern: row.integer(2)), purpose: UInt8(clamping: row.integer(3)),
      detail: UInt64(bitPattern: row.integer(4)))
    var entry = Entry(
      name: name, step: Int(row.integer(5)), kind: kind, reason: row.string(7),
      offer: row.string(8), advocate: row.integer(9), debit: debit, credit: credit,
      unit: row.string(12), amount: row.integer(13),
      effectiveAt: Instant(milliseconds: row.integer(14)))
    entry.number = row.integer(0)
    entry.run = Int(row.integer(1))
    return entry
  }
}
