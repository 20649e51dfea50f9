internal import Codes
internal import Facts
internal import Ledger
internal import Quantity
internal import Reconcile
internal import Redemptions

extension CodeBookReading {
  /// With these codes and their advocates only, as far as they were issued.
  func book(of codes: Set<Code>) throws(LedgerFailure) -> CodeBook {
    var book = CodeBook(codeCapacity: codes.count)
    var places: [Int64: Int] = [:]
    for code in codes.sorted() {
      guard let issued = try books.registry.code(code),
        let owner = try books.registry.advocate(number: issued.advocate)
      else { continue }
      if places[owner.number] == nil {
        places[owner.number] = book.advocateCount
        book.append(advocate(owner))
      }
      var known = Reconcile.IssuedCode(issued.code, advocate: places[owner.number] ?? 0)
      known.retiredFrom = issued.creditsThrough.map { zone.start(of: $0.adding(days: 1)) }
      known.revokedFrom = issued.revokedFrom
      book.append(known)
    }
    return book
  }

  private func advocate(_ owner: Ledger.Advocate) -> Reconcile.Advocate {
    var advocate = Reconcile.Advocate(id: UInt64(owner.number))
    advocate.audience = owner.audience
    if let person = owner.person {
      var reader = AdvocateKeyReader(keys)
      advocate.keys = reader.keys(
        customer: Array(person.id.utf8), email: person.email.map { Array($0.utf8) })
    }
    // Whoever was forgotten keeps what their codes earned up to their last day.
    if owner.state == .inactive { advocate.inactiveFrom = owner.changedAt }
    return advocate
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
}
