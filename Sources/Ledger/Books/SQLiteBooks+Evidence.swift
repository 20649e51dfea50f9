package import Facts
internal import SQLite

extension SQLiteBooks {
  /// Payments, refunds, disputes, claims and decisions of the first inputs; no orders and clicks,
  /// which are most of a ledger.
  package func evidence(inputs: Int) throws(LedgerFailure) -> FactSet {
    var facts = FactSet()
    let rows = try rows(
      """
      SELECT block, input, kind, form, bytes FROM fact_blocks
      WHERE input <= ?1 AND kind <> ?2 AND kind <> ?3 ORDER BY block
      """,
      { select in
        select.bind(1, inputs)
        select.bind(2, FactKind.orders.rawValue)
        select.bind(3, FactKind.clicks.rawValue)
      },
      { row throws(LedgerFailure) in
        try Self.add(row, to: &facts, path)
        return Optional<Int>.none
      })
    precondition(rows.isEmpty, "facts are collected as the rows come")
    return facts
  }
}
