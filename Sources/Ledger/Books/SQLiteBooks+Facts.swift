package import Facts
internal import Hashing
internal import SQLite
internal import Workers

extension SQLiteBooks {
  package func facts(inputs: Int?) throws(LedgerFailure) -> FactSet {
    try facts(inputs: inputs, blocks: 0...Int64.max)
  }

  /// The same, read by several workers at once, each with a connection of its own: what was
  /// recorded stays as it was, so all of them see the same.
  package func facts(inputs: Int, jobs: Int) async throws(LedgerFailure) -> FactSet {
    let numbers = try rows(
      "SELECT block FROM fact_blocks WHERE input <= ?1 ORDER BY block",
      { $0.bind(1, inputs) }, { $0.integer(0) })
    if numbers.count < 2 * Self.blocksOfChunk || jobs < 2 { return try facts(inputs: inputs) }
    let folder = folder
    let parts = await Workers.map(
      count: numbers.count, chunkSize: Self.blocksOfChunk, limit: jobs
    ) { chunk -> Result<FactSet, LedgerFailure> in
      do throws(LedgerFailure) {
        guard let store = try LedgerStore.reading(folder) else { return .success(FactSet()) }
        let books = SQLiteBooks(store, folder)
        return .success(
          try books.facts(
            inputs: inputs, blocks: numbers[chunk.lowerBound]...numbers[chunk.upperBound - 1]))
      } catch {
        return .failure(error)
      }
    }
    var facts = FactSet()
    facts.ranks = SourceRanks(names: try sources())
    for part in parts { facts.append(try part.get()) }
    return facts
  }

  /// How many blocks a worker reads with one connection.
  private static let blocksOfChunk = 8

  private func facts(
    inputs: Int?, blocks: ClosedRange<Int64>
  ) throws(LedgerFailure) -> FactSet {
    var facts = FactSet()
    facts.ranks = SourceRanks(names: try sources())
    let rows = try rows(
      """
      SELECT block, input, kind, form, bytes FROM fact_blocks
      WHERE block BETWEEN ?2 AND ?3 AND (?1 IS NULL OR input <= ?1) ORDER BY block
      """,
      { select in
        select.bind(1, inputs.map { Int64($0) })
        select.bind(2, blocks.lowerBound)
        select.bind(3, blocks.upperBound)
      },
      { row throws(LedgerFailure) in
        try Self.add(row, to: &facts, path)
        return Optional<Int>.none
      })
    precondition(rows.isEmpty, "facts are collected as the rows come")
    return facts
  }

  /// Adds the facts of a row: block, input, kind, form, bytes.
  static func add(
    _ row: borrowing Statement, to facts: inout FactSet, _ path: String
  ) throws(LedgerFailure) {
    let isSound =
      (1...Int64(FactBlock.form)).contains(row.integer(3))
      && FactKind(rawValue: row.integer(2)).map { kind in
        FactBlock.add(kind, row.bytes(4), file: UInt32(clamping: row.integer(1)), to: &facts)
      } ?? false
    if !isSound { throw LedgerFailure(.damagedBlock(path, row.integer(0))) }
  }
}

extension FactSet {
  /// Adds the facts of another set after those that are there.
  package mutating func append(_ other: consuming FactSet) {
    orders += other.orders
    payments += other.payments
    refunds += other.refunds
    disputes += other.disputes
    clicks += other.clicks
    claims += other.claims
    decisions += other.decisions
  }
}
