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
    fileprivate var known: Digest256?

    /// It must have been asked for.
    var digest: Digest256 {
      guard let known else { preconditionFailure("a digest is there if it was asked for") }
      return known
    }
  }

  let books: SQLiteBooks
  let keys: FactKeys
  let zone: ZoneRules
  /// Domains of the firm: advocates with an address there work for it.
  var staff: Set<String> = []

  /// Reads it by two connections of its own, beside other work.
  ///
  /// `isDigested`: whether the digest is wanted, which takes a quarter of the time.
  static func concurrently(
    _ root: String, _ keys: FactKeys, _ zone: ZoneRules, staff: Set<String>, isDigested: Bool
  ) async -> Swift.Result<Result, LedgerFailure> {
    async let codes = codes(root, isDigested)
    do throws(LedgerFailure) {
      let reading = CodeBookReading(
        books: try books(root), keys: keys, zone: zone, staff: staff)
      let capacity = try reading.books.registry.counts().codes
      var draft = reading.draft(capacity: capacity)
      let digest = try reading.read(into: &draft, isDigested)
      let read = try await codes.get()
      if read.codes.count > capacity {
        // Some were issued meanwhile.
        return .success(
          try reading.books.reading { () throws(LedgerFailure) in try reading.read() })
      }
      for code in read.codes { draft.append(code) }
      return .success(Result(book: draft.book, known: digest?.finish(read)))
    } catch {
      return .failure(error)
    }
  }

  /// Reads advocates alone.
  private func read(
    into draft: inout Draft, _ isDigested: Bool
  ) throws(LedgerFailure) -> SQLiteBooks.OwnerDigest? {
    if isDigested { return try books.readOwners { draft.append($0) } }
    try books.forEachOwner { draft.append($0) }
    return nil
  }

  private static func codes(
    _ root: String, _ isDigested: Bool
  ) async -> Swift.Result<SQLiteBooks.OwnedCodes, LedgerFailure> {
    do throws(LedgerFailure) {
      return .success(try books(root).ownedCodes(isDigested: isDigested))
    } catch {
      return .failure(error)
    }
  }

  private static func books(_ root: String) throws(LedgerFailure) -> SQLiteBooks {
    guard let books = try SQLiteBooks.reading(root: root) else {
      preconditionFailure("the ledger is open already")
    }
    return books
  }

  func read() throws(LedgerFailure) -> Result {
    var draft = draft(capacity: try books.registry.counts().codes)
    let digest = try books.readOwners({ draft.append($0) }, { draft.append($0) })
    return Result(book: draft.book, known: digest)
  }

  private func draft(capacity: Int) -> Draft {
    Draft(CodeBook(codeCapacity: capacity), AdvocateKeyReader(keys, staff: staff), zone)
  }

  /// A book while advocates, and then codes, are read.
  private struct Draft {
    private(set) var book: CodeBook
    private var numbers: [Int64] = []
    private var reader: AdvocateKeyReader
    private let zone: ZoneRules

    init(_ book: CodeBook, _ reader: AdvocateKeyReader, _ zone: ZoneRules) {
      self.book = book
      self.zone = zone
      self.reader = reader
    }

    mutating func append(_ owner: SQLiteBooks.Owner) {
      numbers.append(owner.number)
      book.append(CodeBookReading.advocate(owner, &reader))
    }

    mutating func append(_ owned: SQLiteBooks.OwnedCode) {
      guard let place = CodeBookReading.place(of: owned.advocate, in: numbers) else { return }
      book.append(CodeBookReading.code(owned, of: place, zone))
    }
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

  static func code(
    _ owned: SQLiteBooks.OwnedCode, of place: Int, _ zone: ZoneRules
  ) -> Reconcile.IssuedCode {
    var code = Reconcile.IssuedCode(owned.code, advocate: place)
    code.retiredFrom = owned.creditsThrough.map { zone.start(of: $0.adding(days: 1)) }
    code.revokedFrom = owned.revokedFrom
    return code
  }
}
