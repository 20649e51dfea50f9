internal import Codes
internal import Diagnostics
internal import Hashing
internal import Ledger
internal import Quantity
internal import Reconcile
internal import Redemptions

/// Brings the registry into the form that the rules read.
struct CodeBookReading {
  /// The registry, and the digest of it as it was then.
  struct Result: Sendable {
    let book: CodeBook
    let digest: Digest256
  }

  let books: SQLiteBooks
  let keys: FactKeys
  let zone: ZoneRules
  /// Domains of the firm: advocates with an address there work for it.
  var staff: Set<String> = []

  /// Reads it by a connection of its own, beside other work.
  static func concurrently(
    _ root: String, _ keys: FactKeys, _ zone: ZoneRules, staff: Set<String>
  ) async -> Swift.Result<Result, LedgerFailure> {
    do throws(LedgerFailure) {
      guard let books = try SQLiteBooks.reading(root: root) else {
        preconditionFailure("the ledger is open already")
      }
      let reading = CodeBookReading(books: books, keys: keys, zone: zone, staff: staff)
      return .success(try reading.read())
    } catch {
      return .failure(error)
    }
  }

  func read() throws(LedgerFailure) -> Result {
    var book = CodeBook(codeCapacity: try books.registry.counts().codes)
    var numbers: [Int64] = []
    var reader = AdvocateKeyReader(keys, staff: staff)
    let digest = try books.readOwners { owner in
      numbers.append(owner.number)
      book.append(Self.advocate(owner, &reader))
    } _: { owned in
      guard let place = Self.place(of: owned.advocate, in: numbers) else { return }
      book.append(code(owned, of: place))
    }
    return Result(book: book, digest: digest)
  }

  /// Numbers come in their order, most of them without gaps.
  private static func place(of number: Int64, in numbers: [Int64]) -> Int? {
    guard let first = numbers.first, let last = numbers.last, number >= first, number <= last
    else { return nil }
    let guess = Int(number - first)
    // Without gaps there is nothing to look up.
    if last - first == Int64(numbers.count - 1) { return guess }
    var (lower, upper) = (0, min(guess, numbers.count))
    while lower < upper {
      let middle = (lower + upper) / 2
      if numbers[middle] < number { lower = middle + 1 } else { upper = middle }
    }
    return lower < numbers.count && numbers[lower] == number ? lower : nil
  }

  static func advocate(
    _ owner: SQLiteBooks.Owner, _ reader: inout AdvocateKeyReader
  ) -> Reconcile.Advocate {
    var advocate = Reconcile.Advocate(id: UInt64(owner.number))
    advocate.audience = owner.audience
    if let id = owner.id {
      advocate.keys = reader.keys(customer: id, email: owner.email)
      advocate.isEmployee = reader.isStaff
    }
    // Whoever was forgotten keeps what their codes earned up to their last day.
    advocate.inactiveFrom = owner.inactiveFrom
    return advocate
  }

  func code(_ owned: SQLiteBooks.OwnedCode, of place: Int) -> Reconcile.IssuedCode {
    var code = Reconcile.IssuedCode(owned.code, advocate: place)
    code.retiredFrom = owned.creditsThrough.map { zone.start(of: $0.adding(days: 1)) }
    code.revokedFrom = owned.revokedFrom
    return code
  }
}
