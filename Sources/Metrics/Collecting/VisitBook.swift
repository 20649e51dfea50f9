internal import Quantity

/// Visitors of share pages: each visitor of each advocate once, and whether an order followed.
struct VisitBook: Sendable {
  private struct Visit: Sendable {
    let advocate: Int32
    /// The visitor, or the customer where only that is known.
    let visitor: UInt64
    let customer: UInt64
    let at: Int64
    /// The number of the visitor among all.
    var person: Int32 = 0

    var key: (Int32, UInt64, UInt64) { (advocate, visitor, customer) }
  }

  /// Views by anyone, those without a visitor among them. What logs that overlap tell twice counts
  /// once.
  private(set) var viewCount = 0
  private(set) var visitorCount = 0
  /// How many visitors an order followed that earns.
  private(set) var convertedCount = 0
  /// By advocate, visitor, customer; the first view of each.
  private var visits: [Visit] = []
  /// Places of visits with a customer, by advocate and customer.
  private var byCustomer: [Int32] = []
  private var isConverted: [Bool] = []

  init(_ views: [MeasuredView], _ list: AdvocateList, _ window: Range<Instant>) {
    var found: [Visit] = []
    for view in views where window.contains(view.at) {
      guard let advocate = list.place(of: view.advocate) else { continue }
      let visitor = view.visitor == 0 ? view.customer : view.visitor
      if visitor == 0 {
        viewCount += 1
        continue
      }
      found.append(
        Visit(
          advocate: advocate, visitor: visitor, customer: view.customer,
          at: view.at.milliseconds))
    }
    found.sort {
      ($0.advocate, $0.visitor, $0.customer, $0.at)
        < ($1.advocate, $1.visitor, $1.customer, $1.at)
    }
    take(found)
  }

  private mutating func take(_ sorted: [Visit]) {
    for (place, visit) in sorted.enumerated() {
      let isAgain =
        place > 0 && sorted[place - 1].key == visit.key && sorted[place - 1].at == visit.at
      if !isAgain { viewCount += 1 }
      let last = visits.last
      if let last, last.key == visit.key { continue }
      if last.map({ ($0.advocate, $0.visitor) != (visit.advocate, visit.visitor) }) ?? true {
        visitorCount += 1
      }
      var visit = visit
      visit.person = Int32(visitorCount - 1)
      visits.append(visit)
    }
    isConverted = [Bool](repeating: false, count: visitorCount)
    byCustomer = visits.indices.filter { visits[$0].customer != 0 }.map { Int32($0) }
    byCustomer.sort { first, second in
      let (first, second) = (visits[Int(first)], visits[Int(second)])
      return (first.advocate, first.customer, first.at, first.visitor)
        < (second.advocate, second.customer, second.at, second.visitor)
    }
  }

  /// Notes that an order followed a visit; false when no visit before it is known.
  mutating func convert(
    advocate: Int32, visitor: UInt64, customer: UInt64, at: Instant
  ) -> Bool {
    let found = [
      byVisitor(advocate, visitor, at.milliseconds),
      byCustomer(advocate, customer, at.milliseconds),
    ].compactMap { $0 }.first
    guard let person = found.map({ Int(visits[$0].person) }) else { return false }
    if !isConverted[person] { convertedCount += 1 }
    isConverted[person] = true
    return true
  }

  private func byVisitor(_ advocate: Int32, _ visitor: UInt64, _ time: Int64) -> Int? {
    if visitor == 0 { return nil }
    let first = Self.firstPlace(visits.count) {
      (visits[$0].advocate, visits[$0].visitor) >= (advocate, visitor)
    }
    return visits[first...].indices.prefix {
      visits[$0].advocate == advocate && visits[$0].visitor == visitor
    }.first { visits[$0].at <= time }
  }

  private func byCustomer(_ advocate: Int32, _ customer: UInt64, _ time: Int64) -> Int? {
    if customer == 0 { return nil }
    let first = Self.firstPlace(byCustomer.count) {
      let visit = visits[Int(byCustomer[$0])]
      return (visit.advocate, visit.customer) >= (advocate, customer)
    }
    guard first < byCustomer.count else { return nil }
    let place = Int(byCustomer[first])
    let visit = visits[place]
    let fits = visit.advocate == advocate && visit.customer == customer && visit.at <= time
    return fits ? place : nil
  }

  /// Whether any view tells which customer it was by.
  var knowsCustomers: Bool { !byCustomer.isEmpty }

  /// The places of advocates whose page was seen.
  var advocates: [Int32] {
    var places: [Int32] = []
    for visit in visits where places.last != visit.advocate { places.append(visit.advocate) }
    return places
  }

  /// The first of `count` places at which a condition holds that holds for all after it.
  static func firstPlace(_ count: Int, where holds: (Int) -> Bool) -> Int {
    var (lower, upper) = (0, count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if holds(middle) { upper = middle } else { lower = middle + 1 }
    }
    return lower
  }
}
