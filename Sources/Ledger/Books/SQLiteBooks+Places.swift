package import Facts
internal import SQLite

extension SQLiteBooks {
  /// The facts about an order among the first inputs, with whole blocks of orders; empty when there
  /// are none. `blocks`: the numbers of the blocks of orders.
  package func facts(
    of order: UInt64, inputs: Int
  ) throws(LedgerFailure) -> (facts: FactSet, blocks: [Int64]) {
    let (facts, blocks) = try facts(inBlocks: blocks(mayTellOf: order), inputs: inputs)
    return facts.reduced(to: order, blocks)
  }

  func blocks(mayTellOf order: UInt64) throws(LedgerFailure) -> [Int64] {
    try unplacedBlocks() + marked("order_places", order)
  }

  /// The order told of on a line of an input; nil when no order is.
  package func order(
    input: UInt32, line: UInt32
  ) throws(LedgerFailure) -> UInt64? {
    let numbers = try rows(
      """
      SELECT block FROM fact_blocks LEFT JOIN block_lines USING (block)
      WHERE input = ?1 AND kind = 0 AND (first IS NULL OR ?2 BETWEEN first AND last)
      ORDER BY block
      """,
      { select in
        select.bind(1, Int(input))
        select.bind(2, Int(line))
      }, { $0.integer(0) })
    for number in numbers {
      let facts = try facts(inBlocks: [number], inputs: Int(input)).facts
      for block in facts.orders {
        if let row = (0..<block.count).first(where: { block.line[$0] == line }) {
          return block.number(of: row)
        }
      }
    }
    return nil
  }

  /// What the newest run decided of these blocks of orders.
  package func decisions(of blocks: [Int64]) throws(LedgerFailure) -> [DecisionBlock] {
    var found: [DecisionBlock] = []
    for block in blocks {
      found += try rows(
        "SELECT block, bytes FROM decisions WHERE block = ?1", { $0.bind(1, block) },
        { row throws(LedgerFailure) in
          guard let decisions = DecisionBlock(bytes: row.bytes(1)) else {
            throw LedgerFailure(.damagedBlock(path, row.integer(0)))
          }
          return decisions
        })
    }
    return found
  }

  /// Blocks that are older than the table of places.
  private func unplacedBlocks() throws(LedgerFailure) -> [Int64] {
    let all = "SELECT (SELECT count(*) FROM fact_blocks) - (SELECT count(*) FROM block_lines)"
    if try rows(all, { _ in }, { $0.integer(0) }) == [0] { return [] }
    return try rows(
      "SELECT block FROM fact_blocks WHERE block NOT IN (SELECT block FROM block_lines)", { _ in },
      { $0.integer(0) })
  }

  /// Blocks that a table of marks tells may hold a key.
  func marked(_ table: String, _ key: UInt64) throws(LedgerFailure) -> [Int64] {
    try rows(
      "SELECT block, marks FROM \(table) WHERE place BETWEEN ?1 AND ?2",
      { select in
        let bucket = BlockMarks.bucket(of: key)
        select.bind(1, Self.place(bucket, 0))
        select.bind(2, Self.place(bucket + 1, 0) - 1)
      },
      { row in row.withBytes(1) { BlockMarks.mayHold(key, in: $0) } ? row.integer(0) : nil })
  }

  /// Whether it is told rightly where the facts of a block are looked for; also when it is not told
  /// at all, because the block is older than that.
  func hasPlaces(of facts: FactSet, block: Int64) throws(LedgerFailure) -> Bool {
    let lines = try rows(
      "SELECT first, last FROM block_lines WHERE block = ?1", { $0.bind(1, block) },
      { [$0.integer(0), $0.integer(1)] }
    ).first
    guard let right = FactBlock.blocks(of: facts, [], source: 0).first?.summary else {
      return false
    }
    guard try areRight(right.keys, in: "key_places", block: block, mayBeMissing: true) else {
      return false
    }
    guard let lines else {
      return try areRight(nil, in: "order_places", block: block, mayBeMissing: true)
    }
    let isInLines = lines == [Int64(right.lines.lowerBound), Int64(right.lines.upperBound)]
    let areRight = try areRight(right.places, in: "order_places", block: block, mayBeMissing: false)
    return isInLines && areRight
  }

  /// Whether a table tells of a block what these marks are; or, if that may be, nothing.
  func areRight(
    _ marks: BlockMarks?, in table: String, block: Int64, mayBeMissing: Bool
  ) throws(LedgerFailure) -> Bool {
    let stored = try rows(
      """
      WITH RECURSIVE every (bucket) AS (
        VALUES (0) UNION ALL SELECT bucket + 1 FROM every WHERE bucket < 63)
      SELECT every.bucket, marks FROM every CROSS JOIN \(table) ON place = every.bucket << 40 | ?1
      """,
      { $0.bind(1, block) }, { (Int($0.integer(0)), $0.bytes(1)) })
    if stored.isEmpty, mayBeMissing { return true }
    return stored.elementsEqual(marks?.rows ?? []) { $0.0 == $1.bucket && $0.1 == $1.marks }
  }

  func facts(
    inBlocks numbers: [Int64], inputs: Int
  ) throws(LedgerFailure) -> (facts: FactSet, blocks: [Int64]) {
    var facts = FactSet()
    var blocks: [Int64] = []
    for number in numbers.sorted() {
      _ = try rows(
        """
        SELECT block, input, kind, form, bytes FROM fact_blocks WHERE block = ?1 AND input <= ?2
        """,
        { select in
          select.bind(1, number)
          select.bind(2, inputs)
        },
        { row throws(LedgerFailure) in
          let count = facts.orders.count
          try Self.add(row, to: &facts, path)
          if facts.orders.count > count { blocks.append(number) }
          return Optional<Int>.none
        })
    }
    return (facts, blocks)
  }

  /// Where to look for what blocks hold. `numbers`: theirs.
  func insertPlaces(
    of blocks: [BlockSummary], numbers: [Int64]
  ) throws(SQLiteError) {
    var lines = try database.prepare("INSERT INTO block_lines VALUES (?1, ?2, ?3)")
    for (block, number) in zip(blocks, numbers) {
      lines.bind(1, number)
      lines.bind(2, Int(block.lines.lowerBound))
      lines.bind(3, Int(block.lines.upperBound))
      try lines.run()
    }
    try insert(blocks.map(\.places), into: "order_places", blocks: numbers)
    try insert(blocks.map(\.keys), into: "key_places", blocks: numbers)
  }

  /// In the order in which the table keeps them: what is written here and there is written to the
  /// file several times.
  func insert(
    _ marks: [BlockMarks?], into table: String, blocks: [Int64]
  ) throws(SQLiteError) {
    var insert = try database.prepare("INSERT INTO \(table) (place, marks) VALUES (?1, ?2)")
    for bucket in 0..<BlockMarks.bucketCount {
      for (marks, block) in zip(marks, blocks) {
        guard let row = marks?.row(bucket) else { continue }
        insert.bind(1, Self.place(bucket, block))
        try insert.run(2, blob: row.span)
      }
    }
  }

  /// Where a table keeps the marks of a block's bucket.
  private static func place(_ bucket: Int, _ block: Int64) -> Int64 { Int64(bucket) << 40 | block }
}

extension FactSet {
  /// Without the blocks of orders that do not tell of the order.
  fileprivate consuming func reduced(
    to order: UInt64, _ blocks: [Int64]
  ) -> (facts: FactSet, blocks: [Int64]) {
    var facts = self
    let kept = facts.orders.indices.filter { index in
      let block = facts.orders[index]
      return (0..<block.count).contains { block.number(of: $0) == order }
    }
    facts.orders = kept.map { facts.orders[$0] }
    return (facts, kept.map { blocks[$0] })
  }
}
