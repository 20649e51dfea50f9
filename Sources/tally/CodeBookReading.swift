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
      places[owner.number] = book.advocateCount
      book.append(advocate(owner))
    }
    try books.registry.forEachCode(CodeFilter(at: Instant(milliseconds: 0))) { issued in
      guard let place = places[issued.advocate] else { return true }
      book.append(code(issued, of: place))
      return true
    }
    return book
  }

  /// With these codes and their advocates only, as far as they were issued.
  func book(of codes: Set<Code>) throws(LedgerFailure) -> CodeBook {
    var book = CodeBook(codeCapacity: codes.count)
    var places: [Int64: Int] = [:]
    for code in codes.sorted() {
      guard let issued = try books.registry.code(code),
        let advocate = try books.registry.advocate(number: issued.advocate)
      else { continue }
      if places[advocate.number] == nil {
        places[advocate.number] = book.advocateCount
        book.append(
          self.advocate(
            SQLiteBooks.Owner(
              number: advocate.number, audience: advocate.audience, state: advocate.state,
              changedAt: advocate.changedAt, id: advocate.person?.id,
              email: advocate.person?.email)))
      }
      book.append(self.code(issued, of: places[advocate.number] ?? 0))
    }
    return book
  }

  /// Issued codes that a mistyped one may have meant.
  func proposals(for code: Code) throws(LedgerFailure) -> [Code] {
    var found: [Code] = []
    for neighbour in CodeNeighbours.all(of: code).sorted()
    where try books.registry.code(neighbour) != nil {
      found.append(neighbour)
    }
    return found
  }

  private func advocate(_ owner: SQLiteBooks.Owner) -> Reconcile.Advocate {
    var advocate = Reconcile.Advocate(id: UInt64(owner.number))
    advocate.audience = owner.audience
    if let id = owner.id {
      advocate.keys = PersonKeys(customer: id, email: owner.email, keys)
    }
    // Whoever was forgotten keeps what their codes earned up to their last day.
    if owner.state == .inactive { advocate.inactiveFrom = owner.changedAt }
    return advocate
  }

  private func code(_ issued: Ledger.IssuedCode, of place: Int) -> Reconcile.IssuedCode {
    var code = Reconcile.IssuedCode(issued.code, advocate: place)
    code.retiredFrom = issued.creditsThrough.map { zone.start(of: $0.adding(days: 1)) }
    code.revokedFrom = issued.revokedFrom
    return code
  }
}
