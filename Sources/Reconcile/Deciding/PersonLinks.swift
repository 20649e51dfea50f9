internal import Facts
internal import Workers

/// Which customer numbers and e-mail addresses belong to one person.
///
/// An order with both links them; whoever shares one of them is the same person. Telephone and
/// postal address link nobody: families share them.
struct PersonLinks: Sendable {
  /// From a key to that of the person, for keys that are not the person's own.
  private var roots: [UInt64: UInt64] = [:]
  /// Of the keys of `roots`.
  private var filter = KeyFilter(capacity: 0)

  /// The person behind an order; 0 when nothing is known of the friend.
  func person(customer: UInt64, email: UInt64) -> UInt64 {
    let key = Self.key(customer: customer, email: email)
    return filter.mayContain(key) ? roots[key] ?? key : key
  }

  fileprivate static func key(customer: UInt64, email: UInt64) -> UInt64 {
    customer != 0 ? customer : email == 0 ? 0 : email ^ 0x5851_F42D_4C95_7F2D
  }

  init(_ intake: Intake, limit: Int) async {
    let pairs = await Self.pairs(intake, limit: limit)
    for pair in pairs { join(pair.0, pair.1) }
    filter = KeyFilter(capacity: roots.count)
    for key in roots.keys {
      roots[key] = root(key)
      filter.insert(key)
    }
  }

  /// Keys that share an e-mail address.
  private static func pairs(_ intake: Intake, limit: Int) async -> [(UInt64, UInt64)] {
    let hasEmails = intake.blocks.contains { box in
      !box.columns.email.isConstant || box.columns.email.constant != 0
    }
    guard hasEmails || !intake.merged.isEmpty else { return [] }
    let emails = EmailKeys(intake: intake)
    let slices = await KeySlices(intake.blocks.map(\.columns.count), emails, limit: limit)
    let parts = await Workers.map(count: slices.count, chunkSize: 1, limit: limit) { part in
      links(slices, part.lowerBound, emails)
    }
    return parts.flatMap(\.self)
  }

  private static func links(
    _ slices: KeySlices, _ slice: Int, _ emails: EmailKeys
  ) -> [(UInt64, UInt64)] {
    var keys: [UInt64] = []
    var owners: [UInt64] = []
    slices.forEachRun(of: slice) { block, rows in
      emails.append(block, rows.lazy.map(Int.init), to: &keys)
      emails.appendOwners(block, rows.lazy.map(Int.init), to: &owners)
    }
    var chains = KeyChains()
    chains.chain(keys)
    var found: [(UInt64, UInt64)] = []
    for index in keys.indices where chains.previous[index] >= 0 {
      let before = owners[Int(chains.previous[index])]
      if before != owners[index] { found.append((before, owners[index])) }
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

/// E-mail addresses of the rows that stand for their orders.
private struct EmailKeys: RowKeys {
  let intake: Intake

  func append(_ block: Int, _ rows: some Sequence<Int>, to keys: inout [UInt64]) {
    let box = intake.blocks[block]
    let states = intake.states[block]
    for row in rows {
      let bits = states.bits[row]
      if bits.contains(.merged) {
        keys.append(intake.friend(RowNumber(block: block, row: row)).email)
      } else {
        keys.append(bits.contains(.head) ? box.columns.email[at: row] : 0)
      }
    }
  }

  /// Keys of the people behind the rows, before they are linked.
  func appendOwners(_ block: Int, _ rows: some Sequence<Int>, to owners: inout [UInt64]) {
    let box = intake.blocks[block]
    let states = intake.states[block]
    for row in rows {
      var customer = box.columns.customer[at: row]
      var email = box.columns.email[at: row]
      if states.bits[row].contains(.merged) {
        (customer, email) = intake.friend(RowNumber(block: block, row: row))
      }
      owners.append(PersonLinks.key(customer: customer, email: email))
    }
  }
}

extension Intake {
  /// Customer and e-mail of an order.
  func friend(_ row: RowNumber) -> (customer: UInt64, email: UInt64) {
    if bits(row).contains(.merged) {
      let facts = facts(row)
      return (facts.customer, facts.email)
    }
    let box = blocks[row.block]
    return (box.columns.customer[at: row.row], box.columns.email[at: row.row])
  }
}
