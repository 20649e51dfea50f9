package import Diagnostics

/// What an import did, or would do.
package struct ImportReport: Sendable {
  package internal(set) var rows = 0
  package internal(set) var added = 0
  package internal(set) var changed = 0
  package internal(set) var unchanged = 0
  /// Rows that say the same as another one.
  package internal(set) var repeated = 0
  package internal(set) var rejected = 0
  /// Codes that were minted.
  package internal(set) var codes = 0
  /// Headings of columns that were not read.
  package internal(set) var unusedHeadings: [String] = []
  /// Codes that there are now, and what is to be said about them.
  package internal(set) var remarks: [Diagnostic] = []

  /// The flaws that were kept; all of them while there are few.
  private var flaws: [RowFlaw] = []
  private var flawCount = 0

  /// More are counted only: whoever mends so many begins with the first.
  private static let flawsMax = 10_000

  init() {}

  /// Notes something about a row that goes in.
  mutating func note(_ flaw: RowFlaw) {
    flawCount += 1
    if flaws.count < Self.flawsMax { flaws.append(flaw) }
  }

  /// Notes why a row does not go in.
  mutating func reject(_ flaw: RowFlaw) {
    rejected += 1
    note(flaw)
  }

  /// How many findings about rows are left out of `findings`.
  package var uncountedFlaws: Int { flawCount - flaws.count }

  func findings(
    _ path: String, _ columns: AdvocateColumns, _ rules: ImportRules
  ) -> [Diagnostic] {
    flaws.map { $0.finding(path, columns, rules) } + remarks
  }
}
