internal import Facts
internal import Program

/// Finds the advocate behind a friend, and the networks advocates order from.
struct AdvocateFinder: Sendable {
  private var byCustomer: KeyTable
  private var byEmail: KeyTable
  /// Of the keys of both: most friends are no advocates.
  private var filter: KeyFilter
  /// Advocate and visitor, mixed.
  private var visits: KeyTable

  init(_ book: CodeBook, _ fraud: FraudPolicy, _ blocks: [OrderBlock], _ asOf: AsOf) {
    let wantsVisits =
      fraud.sameNetworkAddress != .ignore
      && blocks.contains { !$0.visitor.values.isEmpty || $0.visitor.constant != 0 }
    let count = fraud.referralCycle != .ignore || wantsVisits ? book.advocateCount : 0
    byCustomer = KeyTable(capacity: count)
    byEmail = KeyTable(capacity: count)
    filter = KeyFilter(capacity: 2 * count)
    for index in 0..<count {
      let (customer, email) = (book.customers[at: index], book.emails[at: index])
      if customer != 0 { byCustomer.insert(UInt32(index), for: customer) }
      if email != 0 { byEmail.insert(UInt32(index), for: email) }
      filter.insert(customer)
      filter.insert(email)
    }
    visits = KeyTable(capacity: wantsVisits ? blocks.reduce(0) { $0 + $1.count } : 0)
    if wantsVisits { for block in blocks { addVisits(block, asOf) } }
  }

  /// Index of the advocate who is this person.
  func advocate(customer: UInt64, email: UInt64) -> Int? {
    let byCustomer = number(of: customer, byCustomer)
    if byCustomer != KeyTable.none { return Int(byCustomer) }
    let byEmail = number(of: email, byEmail)
    return byEmail == KeyTable.none ? nil : Int(byEmail)
  }

  @inline(__always)
  private func number(of key: UInt64, _ table: KeyTable) -> UInt32 {
    key != 0 && filter.mayContain(key) ? table[key] : KeyTable.none
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
