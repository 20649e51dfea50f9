package import Quantity

/// Takes in what a ledger holds, value by value, and keeps what the figures need: a few numbers for
/// each advocate and each order that earns. In which order values come makes no difference, except
/// that orders come before entries.
package struct MetricsCollector: Sendable {
  /// From the first instant that is measured up to, and without, the one after the last.
  package let window: Range<Instant>
  let list: AdvocateList
  private(set) var visits: VisitBook
  /// Orders with their fate in the window.
  private(set) var orderCounts = [Int](repeating: 0, count: MeasuredOrder.Fate.allCases.count)
  /// Credited orders by which a visit could be known again.
  private(set) var traceableCount = 0
  private(set) var creditedAfterVisit = 0
  /// By advocate: whether their code was seen at work in the window.
  private(set) var isSharer: [Bool]
  /// By advocate: milliseconds of their own first order; `never` when none is known.
  private(set) var firstPurchases: [Int64]
  private(set) var referrals: [Referral] = []
  private(set) var currencies: [Currency] = []
  /// By place of the currency.
  private(set) var sales: [Sales] = []
  private(set) var ledger: RewardLedger
  private(set) var orderDays: DayCoverage
  private(set) var viewDays: DayCoverage

  static let never = Int64.max

  /// `views`: all that are known; those outside of the window are passed over.
  package init(
    window: Range<Instant>, advocates: [MeasuredAdvocate], views: [MeasuredView]
  ) {
    self.window = window
    list = AdvocateList(advocates)
    visits = VisitBook(views, list, window)
    isSharer = [Bool](repeating: false, count: list.count)
    firstPurchases = [Int64](repeating: Self.never, count: list.count)
    ledger = RewardLedger(window: window)
    orderDays = DayCoverage(window)
    viewDays = DayCoverage(window)
    for place in visits.advocates { isSharer[Int(place)] = true }
    for view in views { viewDays.add(view.at) }
  }

  /// Takes in an order of anybody, attributed or not: an advocate's own first one is remembered.
  package mutating func addPurchase(customer: UInt64, email: UInt64, at instant: Instant) {
    guard instant < window.upperBound else { return }
    orderDays.add(instant)
    guard let place = list.place(customer: customer, email: email) else { return }
    firstPurchases[Int(place)] = min(firstPurchases[Int(place)], instant.milliseconds)
  }

  /// Takes in an attributed order; each order once.
  package mutating func add(_ order: MeasuredOrder) {
    guard order.at < window.upperBound, let advocate = list.place(of: order.advocate) else {
      return
    }
    if window.contains(order.at) { count(order, advocate) }
    guard order.fate == .credited || order.fate == .reversed else { return }
    ledger.note(order.number, at: order.at)
    referrals.append(
      Referral(
        order: order.number, customer: order.customer, email: order.email,
        at: order.at.milliseconds, advocate: advocate, isCredited: order.fate == .credited,
        currency: UInt8(place(of: order.currency))))
  }

  private mutating func count(_ order: MeasuredOrder, _ advocate: Int32) {
    orderCounts[Int(order.fate.rawValue)] += 1
    isSharer[Int(advocate)] = true
    guard order.fate == .credited else { return }
    let place = place(of: order.currency)
    sales[place].revenue += Int128(order.revenue)
    sales[place].discount += Int128(order.discount)
    guard order.visitor != 0 || order.customer != 0 && visits.knowsCustomers else { return }
    traceableCount += 1
    let isAfterVisit = visits.convert(
      advocate: advocate, visitor: order.visitor, customer: order.customer, at: order.at)
    if isAfterVisit { creditedAfterVisit += 1 }
  }

  /// There are few currencies, so that going through them is quicker than a dictionary.
  private mutating func place(of currency: Currency) -> Int {
    if let place = currencies.firstIndex(of: currency) { return place }
    precondition(currencies.count < 256, "ISO 4217 has fewer currencies.")
    currencies.append(currency)
    sales.append(Sales())
    return currencies.count - 1
  }

  /// Takes in an entry, after all orders.
  package mutating func add(_ movement: MeasuredMovement) { ledger.add(movement) }

  func count(_ fate: MeasuredOrder.Fate) -> Int { orderCounts[Int(fate.rawValue)] }

  /// What the credited orders of the window came to, in minor units of one currency.
  struct Sales: Sendable, Hashable {
    var revenue: Int128 = 0
    var discount: Int128 = 0
  }
}
