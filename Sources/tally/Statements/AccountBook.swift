internal import Accounts
internal import Hashing
internal import Ledger
internal import Quantity
internal import Reconcile
internal import Statements

/// What the ledger holds of advocates' accounts, and what it knew when it was last reconciled.
struct AccountBook {
  let postings: [AccountPosting]
  /// The last run before the end.
  let run: RunRecord
  /// The head of the ledger after that run, and after the payouts that followed before the end.
  let head: Digest256
  /// When what is held will be released.
  let releases: [CreditKey: Day]

  /// Nil when nothing had been reconciled before `end`.
  init?(
    _ books: SQLiteBooks, _ verb: TallyVerb, before end: Instant
  ) async throws(LedgerFailure) {
    let recorded = try books.reading { () throws(LedgerFailure) in try Recorded(books) }
    guard let run = recorded.runs.last(where: { $0.asOf < end }) else { return nil }
    self.run = run
    let later = recorded.acts.last { $0.afterRun == run.number && $0.recordedAt < end }
    head = later?.head ?? run.head
    postings = recorded.postings
    releases = try await Self.releases(run, books, verb)
  }
}

extension AccountBook {
  /// When what was on hold by a run will be released: as the newest one recorded it; for an older
  /// one it is computed again.
  static func releases(
    _ run: RunRecord, _ books: SQLiteBooks, _ verb: TallyVerb
  ) async throws(LedgerFailure) -> [CreditKey: Day] {
    guard let holds = try books.holds(run: run.number) else {
      return try await RunCredits(run, books, verb).releases
    }
    return Dictionary(
      holds.compactMap { hold in CreditKey(hold.name).map { ($0, hold.releasedOn) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// All runs, entries, acts and movements, of one moment.
  private struct Recorded {
    let runs: [RunRecord]
    let acts: [BookAct]
    private let entries: [Ledger.Entry]
    private let movements: [Movement]

    init(_ books: SQLiteBooks) throws(LedgerFailure) {
      runs = try books.runs()
      acts = try books.acts()
      entries = try books.entries(.all)
      movements = try books.movements(.all)
    }

    /// By their time, and then as they were recorded: what was done after a run follows it.
    var postings: [AccountPosting] {
      var postings = entries.compactMap { AccountPosting($0) }
      for movement in movements where acts.indices.contains(movement.act - 1) {
        if let posting = AccountPosting(movement, at: acts[movement.act - 1].recordedAt) {
          postings.append(posting)
        }
      }
      return postings.enumerated().sorted { first, second in
        (first.element.at, first.offset) < (second.element.at, second.offset)
      }.map(\.element)
    }
  }

  /// What the ledger holds of all accounts.
  static func postings(_ books: SQLiteBooks) throws(LedgerFailure) -> [AccountPosting] {
    try books.reading { () throws(LedgerFailure) in try Recorded(books).postings }
  }
}
