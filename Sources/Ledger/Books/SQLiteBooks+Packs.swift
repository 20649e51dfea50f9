internal import SQLite

extension SQLiteBooks {
  /// Packs that may hold such entries, in the order of their numbers. `run`: the last that counts.
  func storedPacks(
    _ filter: EntryFilter = .all, throughRun run: Int? = nil
  ) throws(LedgerFailure) -> [StoredPack] {
    var packs = try rows(
      "SELECT block, run, first, count, least, most FROM entry_blocks ORDER BY first"
    ) { row throws(LedgerFailure) in
      guard row.integer(4) <= row.integer(5) else {
        throw LedgerFailure(.damagedEntry(path, row.integer(2)))
      }
      return StoredPack(
        block: row.integer(0), run: Int(row.integer(1)), first: row.integer(2),
        count: Int(row.integer(3)), subjects: row.integer(4)...row.integer(5))
    }
    if packs.isEmpty { return [] }
    if let run { packs.removeAll { $0.run > run } }
    switch filter {
    case .all: break
    case .entry(let number):
      packs.removeAll { !($0.first..<$0.first + Int64($0.count)).contains(number) }
    case .run(let run): packs.removeAll { $0.run != run }
    case .order(let order):
      packs.removeAll { !$0.subjects.contains(Int64(bitPattern: order)) }
    case .advocate(let number):
      let key = EntryPack.key(ofHolder: UInt64(bitPattern: number))
      let marked = Set(try marked("entry_places", key))
      packs.removeAll { !marked.contains($0.block) }
    }
    return packs
  }

  func columns(of pack: StoredPack) throws(LedgerFailure) -> EntryColumns {
    let columns = try rows(
      "SELECT form, bytes FROM entry_blocks WHERE block = ?1", { $0.bind(1, pack.block) },
      { row in row.integer(0) == EntryPack.form ? EntryColumns(bytes: row.bytes(1)) : nil }
    ).first
    guard let columns, columns.count == pack.count else {
      throw LedgerFailure(.damagedEntry(path, pack.first))
    }
    return columns
  }

  func insert(_ packs: [EntryPack], run: Int, from number: Int64) throws(SQLiteError) {
    var insert = try database.prepare(
      """
      INSERT INTO entry_blocks (run, first, count, form, least, most, bytes)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      """)
    insert.bind(1, run)
    insert.bind(4, EntryPack.form)
    var number = number
    var blocks: [Int64] = []
    for pack in packs {
      insert.bind(2, number)
      insert.bind(3, pack.count)
      insert.bind(5, Int64(bitPattern: pack.subjects.first))
      insert.bind(6, Int64(bitPattern: pack.subjects.last))
      insert.bind(7, blob: pack.bytes)
      try insert.run()
      blocks.append(database.lastRow)
      number += Int64(pack.count)
    }
    try self.insert(packs.map(\.holders), into: "entry_places", blocks: blocks)
  }

  /// Refuses what the table of entries would refuse of each by itself.
  func check(_ packs: [EntryPack]) throws(LedgerFailure) {
    // Asked one by one, none of the three looks at each advocate.
    let known = try rows(
      """
      SELECT (SELECT min(advocate) FROM advocates), (SELECT max(advocate) FROM advocates),
        (SELECT count(*) FROM advocates)
      """
    ) { row in
      (first: row.integer(0), last: row.integer(1), count: row.integer(2))
    }
    let isWhole = known.allSatisfy { $0.last - $0.first + 1 == $0.count }
    let numbers = isWhole ? [] : Set(try rows("SELECT advocate FROM advocates") { $0.integer(0) })
    for pack in packs {
      let areKnown =
        isWhole
        ? known.contains {
          $0.first <= pack.advocates.lowerBound && pack.advocates.upperBound <= $0.last
        }
        : EntryColumns(bytes: pack.bytes)?.advocates.allSatisfy {
          numbers.contains(Int64(bitPattern: $0))
        } ?? false
      guard pack.isSound, areKnown else {
        throw refusal("an entry moves an amount of an advocate's credit")
      }
    }
  }

  /// Refuses entries that do not follow, one by one, those that the ledger has of their credits.
  func check(_ entries: EntryList) throws(LedgerFailure) {
    var check = StepCheck(entries)
    _ = try rows("SELECT subject, purpose, detail FROM entries") { row in
      check.find(
        CreditName(
          subject: UInt64(bitPattern: row.integer(0)), purpose: UInt8(clamping: row.integer(1)),
          detail: UInt64(bitPattern: row.integer(2))))
      return Optional<Int>.none
    }
    for pack in try storedPacks() where check.concerns(pack.subjects) {
      let columns = try columns(of: pack)
      check.find(in: columns)
    }
    guard check.isSound else { throw refusal("an entry follows those before it") }
  }

  private func refusal(_ message: String) -> LedgerFailure {
    // `SQLITE_CONSTRAINT_TRIGGER`, as when the table itself refuses.
    LedgerFailure(SQLiteError(code: 1811, message: message, path: database.path))
  }
}
