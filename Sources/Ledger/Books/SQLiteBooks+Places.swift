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
    Set(try unplacedBlocks()).union(try marked("order_places", order)).sorted()
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
