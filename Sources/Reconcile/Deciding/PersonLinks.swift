internal import Facts
internal import Workers

/// Which customer numbers and e-mail addresses belong to one person.
///
/// An order with both links them; whoever shares one of them is the same person. Telephone and
/// postal address link nobody: families share them.
struct PersonLinks: Sendable {
  /// From a key to that of the person, for keys that are not the person's own.
  private var roots: [UInt64: UInt64] = [:]

  /// The person behind an order; 0 when nothing is known of the friend.
  func person(customer: UInt64, email: UInt64) -> UInt64 {
    let key = Self.key(customer: customer, email: email)
    return roots.isEmpty ? key : roots[key] ?? key
  }

  private static func key(customer: UInt64, email: UInt64) -> UInt64 {
    customer != 0 ? customer : email == 0 ? 0 : email ^ 0x5851_F42D_4C95_7F2D
  }

  init(_ intake: Intake, limit: Int) async {
    let pairs = await Self.pairs(intake, limit: limit)
    for pair in pairs { join(pair.0, pair.1) }
    for key in roots.keys { roots[key] = root(key) }
  }

  /// Keys that share an e-mail address.
  private static func pairs(_ intake: Intake, limit: Int) async -> [(UInt64, UInt64)] {
    let hasEmails = intake.blocks.contains { box in
      !box.columns.email.values.isEmpty || box.columns.email.constant != 0
    }
    guard hasEmails || !intake.merged.isEmpty else { return [] }
    let counts = intake.blocks.map(\.columns.count)
    let numbers = await SliceNumbers(counts, limit: limit) { [intake] block, row in
      guard intake.states[block].bits[row].contains(.head) else { return 0 }
      return intake.friend(RowNumber(block: block, row: row)).email
    }
    let parts = await Workers.map(count: KeySlice.count, chunkSize: 1, limit: limit) { part in
      links(numbers.slice(part.lowerBound), intake)
    }
    return parts.flatMap(\.self)
  }

  private static func links(_ slice: KeySlice, _ intake: Intake) -> [(UInt64, UInt64)] {
    var found: [(UInt64, UInt64)] = []
    for bucket in slice.buckets where bucket.count > 1 {
      var table = KeyTable(capacity: bucket.count)
      for index in bucket {
        let first = Int(table.insert(UInt32(index), for: slice.keys[index]))
        if first == index { continue }
        let owner = intake.friend(slice.rows[index])
        let firstOwner = intake.friend(slice.rows[first])
        let (key, firstKey) = (
          key(customer: owner.customer, email: owner.email),
          key(customer: firstOwner.customer, email: firstOwner.email)
        )
        if key != firstKey { found.append((firstKey, key)) }
      }
    }
    return found
  }

  private mutating func join(_ first: UInt64, _ second: UInt64) {
    let (one, other) = (root(first), root(second))
    if one != other { roots[max(one, other)] = min(one, other) }
  }

  private func root(_ key: UInt64) -> UInt64 {
    var key = key
    while let next = roots[key] { key = next }
    return key
  }
}

extension Intake {
  /// Customer and e-mail of an order.
  func friend(_ row: RowNumber) -> (customer: UInt64, email: UInt64) {
    if bits(row).contains(.merged) {
      let friend = facts(row).friend
      return (friend.customer, friend.email)
    }
    let box = blocks[row.block]
    return (box.columns.customer[at: row.row], box.columns.email[at: row.row])
  }
}
