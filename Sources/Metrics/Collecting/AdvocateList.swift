internal import Quantity

/// The advocates that are measured, found by number and by what their own orders show.
struct AdvocateList: Sendable {
  /// By number.
  let advocates: [MeasuredAdvocate]
  private var byNumber: [UInt64: Int32] = [:]
  private var byCustomer: [UInt64: Int32] = [:]
  private var byEmail: [UInt64: Int32] = [:]

  /// Of two with the same key, the one with the lower number counts.
  init(_ advocates: [MeasuredAdvocate]) {
    self.advocates = advocates.sorted { $0.number < $1.number }
    byNumber.reserveCapacity(advocates.count)
    for (place, advocate) in self.advocates.enumerated() {
      let place = Int32(place)
      byNumber[advocate.number] = byNumber[advocate.number] ?? place
      if advocate.customer != 0 {
        byCustomer[advocate.customer] = byCustomer[advocate.customer] ?? place
      }
      if advocate.email != 0 { byEmail[advocate.email] = byEmail[advocate.email] ?? place }
    }
  }

  var count: Int { advocates.count }

  subscript(place: Int32) -> MeasuredAdvocate { advocates[Int(place)] }

  /// The place of an advocate; nil when the number is not one.
  func place(of number: UInt64) -> Int32? { byNumber[number] }

  /// The advocate whose own order it is; nil when it is nobody's.
  func place(customer: UInt64, email: UInt64) -> Int32? {
    if customer != 0, let place = byCustomer[customer] { return place }
    return email == 0 ? nil : byEmail[email]
  }
}
