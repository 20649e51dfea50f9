package import Facts
internal import SQLite

/// What figures are made from, in no more memory than they need.
extension SQLiteBooks {
  /// All refunds of the first inputs.
  package func refunds(inputs: Int) throws(LedgerFailure) -> [Refund] {
    try facts(.refunds, inputs: inputs).refunds
  }

  /// All clicks of the first inputs.
  package func clicks(inputs: Int) throws(LedgerFailure) -> [Click] {
    try facts(.clicks, inputs: inputs).clicks
  }

  private func facts(_ kind: FactKind, inputs: Int) throws(LedgerFailure) -> FactSet {
    var facts = FactSet()
    _ = try rows(
      """
      SELECT block, input, kind, form, bytes FROM fact_blocks
      WHERE kind = ?1 AND input <= ?2 ORDER BY block
      """,
      { select in
        select.bind(1, kind.rawValue)
        select.bind(2, inputs)
      },
      { row throws(LedgerFailure) in
        try Self.add(row, to: &facts, path)
        return Optional<Int>.none
      })
    return facts
  }

  /// Calls `body` with each block of orders of the first inputs, and what the newest run decided of
  /// it; nil for a block that it did not see. Takes the memory of one block.
  package func forEachDecidedBlock(
    inputs: Int, _ body: (OrderBlock, DecisionBlock?) -> Void
  ) throws(LedgerFailure) {
    // In one query, the blocks would be sorted, all of them at once.
    let numbers = try rows(
      "SELECT block FROM fact_blocks WHERE kind = ?1 AND input <= ?2 ORDER BY block",
      { select in
        select.bind(1, FactKind.orders.rawValue)
        select.bind(2, inputs)
      }, { $0.integer(0) })
    for number in numbers {
      _ = try rows(
        """
        SELECT block, input, kind, form, f.bytes, d.bytes FROM fact_blocks f
        LEFT JOIN decisions d USING (block) WHERE block = ?1
        """, { $0.bind(1, number) },
        { row throws(LedgerFailure) in
          try decided(row, body)
          return Optional<Int>.none
        })
    }
  }

  private func decided(
    _ row: borrowing Statement, _ body: (OrderBlock, DecisionBlock?) -> Void
  ) throws(LedgerFailure) {
    var facts = FactSet()
    try Self.add(row, to: &facts, path)
    let bytes = row.bytes(5)
    let decisions = bytes.isEmpty ? nil : DecisionBlock(bytes: bytes)
    if decisions == nil, !bytes.isEmpty {
      throw LedgerFailure(.damagedBlock(path, row.integer(0)))
    }
    for orders in facts.orders { body(orders, decisions) }
  }
}
