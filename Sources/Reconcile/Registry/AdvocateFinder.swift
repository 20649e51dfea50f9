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
    let (customers, emails) = (book.customers, book.emails)
    (self.customers, self.emails) = (customers, emails)
    let friends = Self.friends(of: blocks, among: count)
    let isAsked = { (key: UInt64) in key != 0 && friends?.mayContain(key) ?? true }
    var most = count
    if friends != nil {
      most = (0..<count).count { isAsked(customers[at: $0]) || isAsked(emails[at: $0]) }
    }
    byCustomer = KeyIndex(capacity: most)
    byEmail = KeyIndex(capacity: most)
    filter = KeyFilter(capacity: 2 * most)
    for index in 0..<count {
      let (customer, email) = (customers[at: index], emails[at: index])
      if isAsked(customer) { Self.add(customer, index, customers, &byCustomer, &filter) }
      if isAsked(email) { Self.add(email, index, emails, &byEmail, &filter) }
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

  /// The keys of all friends, where these are much fewer than advocates: only they will be looked
  /// for.
  private static func friends(of blocks: [OrderBlock], among count: Int) -> KeyFilter? {
    let orders = blocks.reduce(0) { $0 + $1.count }
    guard orders * 8 < count else { return nil }
    var friends = KeyFilter(capacity: 2 * orders)
    for block in blocks {
      for row in 0..<block.count {
        friends.insert(block.customer[at: row])
        friends.insert(block.email[at: row])
      }
    }
    return friends
  }

  /// The first of several advocates who are one person is found.
  private static func add(
    _ key: UInt64, _ advocate: Int, _ keys: Column<UInt64>, _ index: inout KeyIndex,
    _ filter: inout KeyFilter
  ) {
    guard index.place(of: key, { keys[at: $0] == key }) == KeyTable.none else { return }
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
