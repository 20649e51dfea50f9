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
    var reader = AdvocateKeyReader(keys, staff: staff)
    for code in codes.sorted() {
      guard let issued = try books.registry.code(code),
        let advocate = try books.registry.advocate(number: issued.advocate)
      else { continue }
      if places[advocate.number] == nil {
        places[advocate.number] = book.advocateCount
        book.append(
          Self.advocate(
            SQLiteBooks.Owner(
              number: advocate.number, audience: advocate.audience, state: advocate.state,
              inactiveFrom: advocate.inactiveFrom, id: advocate.person.map { Array($0.id.utf8) },
              email: advocate.person?.email.map { Array($0.utf8) }),
            &reader))
      }
      let owned = SQLiteBooks.OwnedCode(
        code: issued.code, advocate: issued.advocate, creditsThrough: issued.creditsThrough,
        revokedFrom: issued.revokedFrom)
      book.append(self.code(owned, of: places[advocate.number] ?? 0))
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
}
