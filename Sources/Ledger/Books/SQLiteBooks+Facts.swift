package import Facts
internal import Hashing
internal import SQLite

extension SQLiteBooks {
  package func facts(inputs: Int?) throws(LedgerFailure) -> FactSet {
    var facts = FactSet()
    let rows = try rows(
      """
      SELECT block, input, kind, form, bytes FROM fact_blocks
      WHERE ?1 IS NULL OR input <= ?1 ORDER BY block
      """, { $0.bind(1, inputs.map { Int64($0) }) },
      { row throws(LedgerFailure) in
        let isSound =
          row.integer(3) == 1
          && FactKind(rawValue: row.integer(2)).map { kind in
            FactBlock.add(
              kind, row.bytes(4), file: UInt32(clamping: row.integer(1)), to: &facts)
          } ?? false
        if !isSound { throw LedgerFailure(.damagedBlock(path, row.integer(0))) }
        return Optional<Int>.none
      })
    precondition(rows.isEmpty, "facts are collected as the rows come")
    return facts
  }
}
