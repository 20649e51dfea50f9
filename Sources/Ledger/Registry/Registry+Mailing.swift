internal import SQLite

extension Registry {
  private static let advocateColumnCount = 15

  /// Calls `body` with the advocates that a filter lets through, and the code that each of them
  /// hands out, by id, until it gives false. Who has no such code is left out.
  ///
  /// Takes the memory of one advocate.
  package func forEachAdvocateWithCode(
    _ filter: AdvocateFilter, _ body: (Advocate, IssuedCode) -> Bool
  ) throws(LedgerFailure) {
    let (condition, values) = filter.condition
    let codes = Self.codeColumns.split(separator: ", ").map { "codes.\($0)" }
    let sql = """
      SELECT chosen.*, \(codes.joined(separator: ", ")) FROM (
        SELECT \(Self.advocateColumns) FROM advocates JOIN people USING (advocate)
        WHERE \(condition)
      ) AS chosen CROSS JOIN codes ON codes.code = chosen.code
      ORDER BY chosen.id LIMIT \(filter.limit ?? -1)
      """
    try LedgerFailure.of { () throws(SQLiteError) in
      var select = try database.prepare(sql)
      for (index, value) in values.enumerated() { value.bind(to: &select, index + 1) }
      while try select.step() {
        guard let code = Self.code(in: select, from: Self.advocateColumnCount) else { continue }
        if !body(Self.advocate(in: select), code) { return }
      }
    }
  }
}
