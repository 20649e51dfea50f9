internal import Facts
internal import Program

/// Finds the advocate behind a friend, and the networks advocates order from.
struct AdvocateFinder: Sendable {
  private let customers: Column<UInt64>
  private let emails: Column<UInt64>
  private var byCustomer: KeyIndex
  private var byEmail: KeyIndex
  /// Of the keys of both: most friends are no advocates.
  private var filter: KeyFilter
  /// Advocate and visitor, mixed.
  private var visits: KeyTable

  init(_ book: CodeBook, _ fraud: FraudPolicy, _ blocks: [OrderBlock], _ asOf: AsOf) {
    let wantsVisits =
      fraud.sameNetworkAddress != .ignore
      && blocks.contains { !$0.visitor.values.isEmpty || $0.visitor.constant != 0 }
    let count = fraud.referralCycle != .ignore || wantsVisits ? book.advocateCount : 0
    customers = book.customers
    emails = book.emails
    byCustomer = KeyIndex(capacity: count)
    byEmail = KeyIndex(capacity: count)
    filter = KeyFilter(capacity: 2 * count)
    visits = KeyTable(capacity: wantsVisits ? blocks.reduce(0) { $0 + $1.count } : 0)
    for index in 0..<count {
      Self.add(customers[at: index], index, customers, &byCustomer, &filter)
      Self.add(emails[at: index], index, emails, &byEmail, &filter)
    }
    if wantsVisits { for block in blocks { addVisits(block, asOf) } }
  }

  /// The first of several advocates who are one person is found.
  private static func add(
    _ key: UInt64, _ advocate: Int, _ keys: Column<UInt64>, _ index: inout KeyIndex,
    _ filter: inout KeyFilter
  ) {
    guard key != 0, index.place(of: key, { keys[at: $0] == key }) == KeyTable.none else { return }
    index.insert(UInt32(advocate), for: key)
    filter.insert(key)
  }

  /// Index of the advocate who is this person.
  func advocate(customer: UInt64, email: UInt64) -> Int? {
    let byCustomer = place(of: customer, byCustomer, customers)
    if byCustomer != KeyTable.none { return Int(byCustomer) }
    let byEmail = place(of: email, byEmail, emails)
    return byEmail == KeyTable.none ? nil : Int(byEmail)
  }

  @inline(__always)
  private func place(of key: UInt64, _ index: KeyIndex, _ keys: Column<UInt64>) -> UInt32 {
    guard key != 0, filter.mayContain(key) else { return KeyTable.none }
    return index.place(of: key) { keys[at: $0] == key }
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
