/// Credits of one block by ranges of their keys, as they were made within each.
struct RangedCredits: Sendable {
  private let credits: [OrderCredit]
  /// One more than there are ranges.
  private let starts: [Int32]

  init(_ unsorted: [OrderCredit]) {
    var places = [Int32](repeating: 0, count: CreditParts.rangeCount + 1)
    for credit in unsorted { places[CreditParts.range(of: credit) + 1] += 1 }
    for range in 1..<places.count { places[range] += places[range - 1] }
    starts = places
    // As long as there are: an array that grew takes up to twice as much. Each is overwritten.
    var ranged = unsorted.map(\.self)
    for credit in unsorted {
      let range = CreditParts.range(of: credit)
      ranged[Int(places[range])] = credit
      places[range] += 1
    }
    credits = ranged
  }

  subscript(range: Int) -> ArraySlice<OrderCredit> {
    credits[Int(starts[range])..<Int(starts[range + 1])]
  }
}
