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
    let parts = await Workers.map(count: KeySlice.count, chunkSize: 1, limit: limit) { slices in
      var slice = KeySlice(expected: 0)
      var owners: [UInt64] = []
      intake.forEachFriend { customer, email in
        guard email != 0, KeySlice.index(of: email) == slices.lowerBound else { return }
        slice.append(email, RowNumber(UInt32(owners.count)))
        owners.append(key(customer: customer, email: email))
      }
      slice.arrange()
      return links(slice, owners)
    }
    return parts.flatMap(\.self)
  }

  private static func links(_ slice: KeySlice, _ owners: [UInt64]) -> [(UInt64, UInt64)] {
    var found: [(UInt64, UInt64)] = []
    for bucket in slice.buckets where bucket.count > 1 {
      var table = KeyTable(capacity: bucket.count)
      for index in bucket {
        let first = Int(table.insert(UInt32(index), for: slice.keys[index]))
        let owner = owners[Int(slice.rows[index].rawValue)]
        let firstOwner = owners[Int(slice.rows[first].rawValue)]
        if owner != firstOwner { found.append((firstOwner, owner)) }
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
  /// Customer and e-mail of every order that stands for itself.
  func forEachFriend(_ body: (UInt64, UInt64) -> Void) {
    for (index, block) in blocks.enumerated() {
      for row in 0..<block.count where states[index].bits[row].contains(.head) {
        body(block.customer[row], block.email[row])
      }
    }
    for (_, facts) in merged { body(facts.friend.customer, facts.friend.email) }
  }
}
