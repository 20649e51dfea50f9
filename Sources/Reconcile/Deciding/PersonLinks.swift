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
    let parts = await intake.slicing(limit: limit).map { block, range, rows in
      intake.append(block, range, to: &rows)
    } _: { (rows: [EmailRow]) in
      links(rows)
    }
    return parts.flatMap(\.self)
  }

  private static func links(_ rows: [EmailRow]) -> [(UInt64, UInt64)] {
    let chains = KeyChains(rows)
    var found: [(UInt64, UInt64)] = []
    for index in rows.indices where chains.next[index] >= 0 {
      let after = rows[Int(chains.next[index])].owner
      if after != rows[index].owner { found.append((rows[index].owner, after)) }
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

/// An order of somebody whose e-mail address is known.
private struct EmailRow: KeyedRow {
  /// The e-mail address.
  let key: UInt64
  /// Key of the person, before people are linked.
  let owner: UInt64
}

extension Intake {
  fileprivate func append(_ block: Int, _ range: KeyRange, to rows: inout [EmailRow]) {
    let (customers, emails) = (blocks[block].columns.customer, blocks[block].columns.email)
    let bits = states[block].bits
    for row in bits.indices where bits[row].contains(.head) {
      var (customer, email) = (customers[at: row], emails[at: row])
      if bits[row].contains(.merged) {
        (customer, email) = friend(RowNumber(block: block, row: row))
      }
      guard email != 0, range.contains(email) else { continue }
      let owner = PersonLinks.key(customer: customer, email: email)
      rows.append(EmailRow(key: email, owner: owner))
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
