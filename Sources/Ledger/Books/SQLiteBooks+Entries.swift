internal import Quantity
internal import SQLite

extension SQLiteBooks {
  package func entries(_ filter: EntryFilter) throws(LedgerFailure) -> [Entry] {
    var entries: [Entry] = []
    try forEachEntry(filter) { entries.append($0) }
    return entries
  }

  /// Adds entries: very many of them packed, if they are in order, few of them as rows.
  func insert(
    _ entries: EntryList, _ packs: [EntryPack]?, run: Int
  ) throws(LedgerFailure) {
    let number = try lastEntry() + 1
    if let packs {
      try check(packs)
      if number > 1 || !entries.isFromBeginning { try check(entries) }
      try LedgerFailure.of { () throws(SQLiteError) in
        try insert(packs, run: run, from: number)
      }
    } else {
      // What follows rows alone is seen to by the table itself.
      if try !storedPacks().isEmpty { try check(entries) }
      try LedgerFailure.of { () throws(SQLiteError) in
        try insertEach(entries, run: run, from: number)
      }
    }
  }

  func lastEntry() throws(LedgerFailure) -> Int64 {
    let row = try rows("SELECT max(entry) FROM entries") { $0.integer(0) }.first ?? 0
    let packed = try rows(
      "SELECT first + count - 1 FROM entry_blocks ORDER BY block DESC LIMIT 1"
    ) { $0.integer(0) }
    return max(row, packed.first ?? 0)
  }

  private func insertEach(
    _ entries: EntryList, run: Int, from number: Int64
  ) throws(SQLiteError) {
    var insert = try database.prepare(
      """
      INSERT INTO entries (entry, run, subject, purpose, detail, step, kind, reason, offer,
        advocate, debit, credit, unit, amount, effective_at)
      VALUES (?15, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
      """)
    insert.bind(1, run)
    for (offset, entry) in entries.enumerated() {
      insert.bind(15, number + Int64(offset))
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
