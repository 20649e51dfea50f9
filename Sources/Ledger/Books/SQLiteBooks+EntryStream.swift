internal import SQLite

extension SQLiteBooks {
  /// Calls `body` with entries in the order of their numbers. `run`: the last whose entries count.
  ///
  /// Takes the memory of some thousand entries.
  package func forEachEntry(
    _ filter: EntryFilter = .all, throughRun run: Int? = nil, _ body: (Entry) -> Void
  ) throws(LedgerFailure) {
    var packs = try storedPacks(filter, throughRun: run)[...]
    try forEachRow(filter, throughRun: run) { entry throws(LedgerFailure) in
      while let pack = packs.first, pack.first < entry.number {
        try read(pack, filter, body)
        packs.removeFirst()
      }
      body(entry)
    }
    for pack in packs { try read(pack, filter, body) }
  }

  /// The same of entries that are rows.
  func forEachRow(
    _ filter: EntryFilter, throughRun run: Int?,
    _ body: (Entry) throws(LedgerFailure) -> Void
  ) throws(LedgerFailure) {
    let (condition, value) = Self.condition(filter)
    _ = try rows(
      """
      SELECT entry, run, subject, purpose, detail, step, kind, reason, offer, advocate, debit,
        credit, unit, amount, effective_at FROM entries
      WHERE \(condition) AND (?2 IS NULL OR run <= ?2) ORDER BY entry
      """,
      { select in
        select.bind(1, value)
        select.bind(2, run.map { Int64($0) })
      },
      { row throws(LedgerFailure) in
        guard let entry = Self.entry(in: row) else {
          throw LedgerFailure(.damagedEntry(path, row.integer(0)))
        }
        try body(entry)
        return Optional<Int>.none
      })
  }

  private static func condition(_ filter: EntryFilter) -> (String, Int64) {
    switch filter {
    case .all: ("?1 = 0", 0)
    case .entry(let number): ("entry = ?1", number)
    case .run(let run): ("run = ?1", Int64(run))
    case .order(let order): ("subject = ?1 AND purpose < 2", Int64(bitPattern: order))
    case .advocate(let number): ("advocate = ?1", number)
    }
  }

  private func read(
    _ pack: StoredPack, _ filter: EntryFilter, _ body: (Entry) -> Void
  ) throws(LedgerFailure) {
    let columns = try columns(of: pack)
    for index in 0..<columns.count where filter.includes(columns, index, of: pack) {
      var entry = columns[index]
      entry.number = pack.first + Int64(index)
      entry.run = pack.run
      body(entry)
    }
  }
}

extension EntryFilter {
  fileprivate func includes(_ columns: EntryColumns, _ index: Int, of pack: StoredPack) -> Bool {
    switch self {
    case .all, .run: true
    case .entry(let number): number == pack.first + Int64(index)
    case .order(let order): columns.subjects[index] == order && columns.name(index).purpose < 2
    case .advocate(let number): Int64(bitPattern: columns.advocates[index]) == number
    }
  }
}
