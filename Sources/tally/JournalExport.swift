internal import CommandLine
internal import Diagnostics
internal import Ledger

/// One run of `export journal`.
struct JournalExport {
  let verb: TallyVerb

  func run(_ findings: inout [Diagnostic]) throws(LedgerFailure) {
    guard let books = try verb.reading(&findings) else { return }
    let dialect: Journal.Dialect = verb.arguments.choice("as") ?? .hledger
    let journal = Journal(dialect: dialect, site: verb.site)
    let text = try books.reading { () throws(LedgerFailure) in
      journal.text(
        of: try books.entries(.all), try books.movements(.all), try books.acts())
    }
    verb.console.write(text)
  }
}
