internal import Codes
internal import Diagnostics
internal import Ledger
internal import Reconcile
internal import Redemptions

/// What each kind of `explain` needs of the newest run.
enum ExplainedPart {
  static func order(
    _ text: String, _ books: SQLiteBooks, _ verb: TallyVerb, _ run: RunRecord
  ) throws(LedgerFailure) -> LastRun.Part {
    let keys = try verb.keys(books)
    var ignored: [Diagnostic] = []
    let number = try OrderName(text: text).number(books, keys, inputs: run.inputs, &ignored)
    return number.map { .order($0) } ?? .nothing
  }

  static func code(
    _ text: String, _ books: SQLiteBooks, _ verb: TallyVerb, _ run: RunRecord
  ) -> LastRun.Part {
    (try? CodeReader.fold(Array(text.utf8).span)).map { .code($0) } ?? .nothing
  }

  static func advocate(
    _ id: String, _ books: SQLiteBooks, _ verb: TallyVerb, _ run: RunRecord
  ) throws(LedgerFailure) -> LastRun.Part {
    try books.registry.advocate(id: id).map { .advocate($0.number) } ?? .nothing
  }

  static func credit(
    _ text: String, _ books: SQLiteBooks, _ verb: TallyVerb, _ run: RunRecord
  ) throws(LedgerFailure) -> LastRun.Part {
    guard let number = Int64(text), let entry = try books.entries(.entry(number)).first else {
      return .nothing
    }
    return entry.name.purpose == CreditKey.Purpose.milestone.rawValue
      ? .advocate(entry.advocate) : .order(entry.name.subject)
  }
}
