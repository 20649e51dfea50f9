internal import Codes
internal import Facts
internal import Ledger
internal import Quantity
internal import Reconcile
internal import Redemptions

extension CodeBookReading {
  /// So many codes are looked up one by one sooner than any registry is read.
  private static let fewCodes = 1000

  /// As much of the registry as decides these facts.
  func book(for facts: FactSet) throws(LedgerFailure) -> CodeBook {
    let codes = facts.codes
    if codes.count <= Self.fewCodes {
      let part = try book(of: codes)
      if part.isEnough(for: facts.orders) { return part }
    }
    return try read().book
  }

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
      book.append(Self.code(owned, of: places[advocate.number] ?? 0, zone))
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
