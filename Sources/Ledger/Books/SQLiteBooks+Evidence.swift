package import Facts
internal import SQLite

extension SQLiteBooks {
  /// Payments, refunds, disputes, claims and decisions of the first inputs; no orders and clicks,
  /// which are most of a ledger.
  package func evidence(inputs: Int) throws(LedgerFailure) -> FactSet {
    try facts("kind <> ?2 AND kind <> ?3", [.orders, .clicks], inputs: inputs)
  }

  /// All clicks of the first inputs: what brought an order is found among them by its visitor.
  package func clicks(inputs: Int) throws(LedgerFailure) -> [Click] {
    try facts("kind IN (?2, ?3)", [.clicks, .clicks], inputs: inputs).clicks
  }

  /// Of two kinds, or of others than these.
  private func facts(
    _ condition: String, _ kinds: [FactKind], inputs: Int
  ) throws(LedgerFailure) -> FactSet {
    var facts = FactSet()
    let rows = try rows(
      """
      SELECT block, input, kind, form, bytes FROM fact_blocks
      WHERE input <= ?1 AND \(condition) ORDER BY block
      """,
      { select in
        select.bind(1, inputs)
        select.bind(2, kinds[0].rawValue)
        select.bind(3, kinds[1].rawValue)
      },
      { row throws(LedgerFailure) in
        try Self.add(row, to: &facts, path)
        return Optional<Int>.none
      })
    precondition(rows.isEmpty, "facts are collected as the rows come")
    return facts
  }
}
