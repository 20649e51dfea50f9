internal import SQLite

extension SQLiteBooks {
  /// Calls `body` with all entries of the first runs, in their order.
  ///
  /// Takes the memory of one entry.
  package func forEachEntry(
    throughRun run: Int, _ body: (Entry) -> Void
  ) throws(LedgerFailure) {
    _ = try rows(
      """
      SELECT entry, run, subject, purpose, detail, step, kind, reason, offer, advocate, debit,
        credit, unit, amount, effective_at FROM entries WHERE run <= ?1 ORDER BY entry
      """, { $0.bind(1, run) },
      { row throws(LedgerFailure) in
        guard let entry = Self.entry(in: row) else {
          throw LedgerFailure(.damagedEntry(path, row.integer(0)))
        }
        body(entry)
        return Optional<Int>.none
      })
  }
}
