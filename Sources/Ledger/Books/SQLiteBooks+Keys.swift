package import Codes
package import Facts
internal import SQLite

extension SQLiteBooks {
  /// What the first inputs tell of an order and of all orders of some friends, in whole blocks,
  /// and the friends' visits.
  package func facts(
    of order: UInt64, andFriends friends: [PersonKeys], inputs: Int
  ) throws(LedgerFailure) -> FactSet {
    var keys: Set<UInt64> = []
    for friend in friends { keys.formUnion([friend.customer, friend.email]) }
    keys.remove(0)
    let blocks = Set(try blocks(mayTellOf: order)).union(try self.blocks(.orders, keys.sorted()))
    var facts = try facts(inBlocks: blocks.sorted(), inputs: inputs).facts
    facts.clicks = try clicks(ofFriends: friends, inputs: inputs)
    return facts
  }

  /// The visits of some friends.
  package func clicks(
    ofFriends friends: [PersonKeys], inputs: Int
  ) throws(LedgerFailure) -> [Click] {
    var keys: Set<UInt64> = []
    for friend in friends { keys.formUnion([friend.visitor, friend.customer]) }
    keys.remove(0)
    let numbers = try blocks(.clicks, keys.sorted())
    return try clicks(inBlocks: numbers, inputs: inputs) {
      keys.contains($0.visitor) || keys.contains($0.customer)
    }
  }

  /// The orders that name a code, in whole blocks, and the visits to its page. `blocks`: the
  /// numbers of the blocks of orders.
  package func facts(
    naming code: Code, inputs: Int
  ) throws(LedgerFailure) -> (facts: FactSet, blocks: [Int64]) {
    let key = [BlockKeys.key(of: code)]
    var found = try facts(inBlocks: blocks(.orders, key), inputs: inputs)
    found.facts.clicks = try clicks(inBlocks: blocks(.clicks, key), inputs: inputs) {
      $0.code == code
    }
    return found
  }

  /// Blocks of orders with something that was decided for an advocate by the newest run.
  package func facts(
    decidedFor advocate: Int64, inputs: Int
  ) throws(LedgerFailure) -> (facts: FactSet, blocks: [Int64]) {
    let number = UInt64(bitPattern: advocate)
    let numbers = try rows("SELECT block, bytes FROM decisions ORDER BY block") {
      row throws(LedgerFailure) -> Int64? in
      guard let isFound = DecisionBlock.tells(ofAdvocate: number, row.bytes(1)) else {
        throw LedgerFailure(.damagedBlock(path, row.integer(0)))
      }
      return isFound ? row.integer(0) : nil
    }
    return try facts(inBlocks: numbers, inputs: inputs)
  }

  /// Blocks of a kind that may hold one of these keys.
  private func blocks(_ kind: FactKind, _ keys: [UInt64]) throws(LedgerFailure) -> [Int64] {
    if keys.isEmpty { return [] }
    var found: Set<Int64> = []
    for key in keys { found.formUnion(try marked("key_places", key)) }
    let told = Set(try told(by: "key_places").joined())
    return try rows(
      "SELECT block FROM fact_blocks WHERE kind = ?1 ORDER BY block", { $0.bind(1, kind.rawValue) },
      { row in
        found.contains(row.integer(0)) || !told.contains(row.integer(0)) ? row.integer(0) : nil
      })
  }

  /// Those clicks of some blocks that are wanted: a block after the other, as there may be many.
  private func clicks(
    inBlocks numbers: [Int64], inputs: Int, where isWanted: (Click) -> Bool
  ) throws(LedgerFailure) -> [Click] {
    var clicks: [Click] = []
    for number in numbers.sorted() {
      clicks += try facts(inBlocks: [number], inputs: inputs).facts.clicks.filter(isWanted)
    }
    return clicks
  }
}

extension FactSet {
  /// Who ordered, by each record of an order.
  package func friends(of number: UInt64) -> [PersonKeys] {
    orders.flatMap { block in
      (0..<block.count).filter { block.number(of: $0) == number }.map { block.friend(of: $0) }
    }
  }
}
