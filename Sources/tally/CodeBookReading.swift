internal import Codes
internal import Facts
internal import Ledger
internal import Quantity
internal import Reconcile
internal import Redemptions

/// Brings the registry into the form that the rules read.
struct CodeBookReading {
  let books: SQLiteBooks
  let keys: FactKeys
  let zone: ZoneRules

  func book() throws(LedgerFailure) -> CodeBook {
    let count = try books.registry.counts().codes
    var book = CodeBook(codeCapacity: count)
    var places: [Int64: Int] = [:]
    places.reserveCapacity(count)
    try books.forEachOwner { owner in
      var advocate = Reconcile.Advocate(id: UInt64(owner.number))
      advocate.audience = owner.audience
      if let id = owner.id {
        advocate.keys = PersonKeys(customer: id, email: owner.email, keys)
      }
      // Whoever was forgotten keeps what their codes earned up to their last day.
      if owner.state == .inactive { advocate.inactiveFrom = owner.changedAt }
      places[owner.number] = book.advocateCount
      book.append(advocate)
    }
    try books.registry.forEachCode(CodeFilter(at: Instant(milliseconds: 0))) { issued in
      guard let place = places[issued.advocate] else { return true }
      var code = Reconcile.IssuedCode(issued.code, advocate: place)
      code.retiredFrom = issued.creditsThrough.map { zone.start(of: $0.adding(days: 1)) }
      code.revokedFrom = issued.revokedFrom
      book.append(code)
      return true
    }
    return book
  }
}
