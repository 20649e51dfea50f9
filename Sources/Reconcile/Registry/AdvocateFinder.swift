internal import Facts
internal import Program

/// Finds the advocate behind a friend, and the networks advocates order from.
struct AdvocateFinder: Sendable {
  private var byCustomer: KeyTable
  private var byEmail: KeyTable
  /// Advocate and visitor, mixed.
  private var visits: KeyTable

  init(_ book: CodeBook, _ fraud: FraudPolicy, _ blocks: [OrderBlock], _ asOf: AsOf) {
    let wantsVisits =
      fraud.sameNetworkAddress != .ignore
      && blocks.contains { !$0.visitor.values.isEmpty || $0.visitor.constant != 0 }
    let count = fraud.referralCycle != .ignore || wantsVisits ? book.advocateCount : 0
    byCustomer = KeyTable(capacity: count)
    byEmail = KeyTable(capacity: count)
    for index in 0..<count {
      if book.customers[at: index] != 0 {
        byCustomer.insert(UInt32(index), for: book.customers[at: index])
      }
      if book.emails[at: index] != 0 { byEmail.insert(UInt32(index), for: book.emails[at: index]) }
    }
    visits = KeyTable(capacity: wantsVisits ? blocks.reduce(0) { $0 + $1.count } : 0)
    if wantsVisits { for block in blocks { addVisits(block, asOf) } }
  }

  /// Index of the advocate who is this person.
  func advocate(customer: UInt64, email: UInt64) -> Int? {
    let byCustomer = customer == 0 ? KeyTable.none : byCustomer[customer]
    if byCustomer != KeyTable.none { return Int(byCustomer) }
    let byEmail = email == 0 ? KeyTable.none : byEmail[email]
    return byEmail == KeyTable.none ? nil : Int(byEmail)
  }

  /// Whether the advocate ordered from that network and browser on that day.
  func ordered(_ advocate: Int, from visitor: UInt64) -> Bool {
    visitor != 0 && visits[Self.visit(advocate, visitor)] != KeyTable.none
  }

  private mutating func addVisits(_ block: OrderBlock, _ asOf: AsOf) {
    for row in 0..<block.count where block.visitor[at: row] != 0 {
      guard block.isCounted(row, asOf) else { continue }
      guard let advocate = advocate(customer: block.customer[at: row], email: block.email[at: row])
      else {
        continue
      }
      visits.insert(0, for: Self.visit(advocate, block.visitor[at: row]))
    }
  }

  private static func visit(_ advocate: Int, _ visitor: UInt64) -> UInt64 {
    visitor ^ UInt64(advocate + 1) &* 0xE703_7ED1_A0B4_28DB
  }
}
