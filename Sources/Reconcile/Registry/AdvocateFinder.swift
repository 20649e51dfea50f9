internal import Facts
internal import Program

/// Finds the advocate behind a friend, and what advocates ordered with themselves: networks,
/// telephone numbers, postal addresses.
struct AdvocateFinder: Sendable {
  private let customers: Column<UInt64>
  private let emails: Column<UInt64>
  private var byCustomer: KeyIndex
  private var byEmail: KeyIndex
  /// Of the keys of both: most friends are no advocates.
  private var filter: KeyFilter
  /// Advocates, each mixed with a key of an order of their own; empty for most programmes.
  private var own: Set<UInt64> = []

  init(_ book: CodeBook, _ fraud: FraudPolicy, _ blocks: [OrderBlock], _ asOf: AsOf) {
    let wanted = Self.keys(fraud, blocks)
    let count = fraud.referralCycle != .ignore || !wanted.isEmpty ? book.advocateCount : 0
    customers = book.customers
    emails = book.emails
    byCustomer = KeyIndex(capacity: count)
    byEmail = KeyIndex(capacity: count)
    filter = KeyFilter(capacity: 2 * count)
    for index in 0..<count {
      Self.add(customers[at: index], index, customers, &byCustomer, &filter)
      Self.add(emails[at: index], index, emails, &byEmail, &filter)
    }
    if !wanted.isEmpty { for block in blocks { addOwn(block, wanted, asOf) } }
  }

  private typealias Keys = KeyPath<OrderBlock, Column<UInt64>>

  /// The columns that are compared with those of advocates' own orders, as far as orders have them.
  private static func keys(_ fraud: FraudPolicy, _ blocks: [OrderBlock]) -> [Keys] {
    let all: [(keys: Keys, action: FraudAction)] = [
      (\.visitor, fraud.sameNetworkAddress), (\.phone, fraud.samePhone),
      (\.address, fraud.sameAddress),
    ]
    return all.filter { entry in
      entry.action != .ignore
        && blocks.contains { block in
          let column = block[keyPath: entry.keys]
          return !column.values.isEmpty || column.constant != 0
        }
    }.map(\.keys)
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

  /// Whether anything is known of advocates' own orders.
  var knowsOwn: Bool { !own.isEmpty }

  /// Whether the advocate ordered with that key: network and browser on that day, telephone number,
  /// postal address. No two sorts have a key in common: each is hashed for itself.
  func ordered(_ advocate: Int, with key: UInt64) -> Bool {
    key != 0 && !own.isEmpty && own.contains(Self.mixed(advocate, key))
  }

  private mutating func addOwn(_ block: OrderBlock, _ wanted: [Keys], _ asOf: AsOf) {
    if block.isAnonymous { return }
    let columns = wanted.map { block[keyPath: $0] }
    for row in 0..<block.count {
      guard
        let advocate = advocate(customer: block.customer[at: row], email: block.email[at: row]),
        block.isCounted(row, asOf)
      else { continue }
      for column in columns where column[at: row] != 0 {
        own.insert(Self.mixed(advocate, column[at: row]))
      }
    }
  }

  private static func mixed(_ advocate: Int, _ key: UInt64) -> UInt64 {
    key ^ UInt64(advocate + 1) &* 0xE703_7ED1_A0B4_28DB
  }
}

extension OrderBlock {
  /// Whether no order has a customer number or e-mail address.
  fileprivate var isAnonymous: Bool {
    customer.isConstant && customer.constant == 0 && email.isConstant && email.constant == 0
  }
}
