internal import CSV
internal import Ledger
internal import Program
internal import Quantity
internal import Reconcile
internal import Statements

/// The list for mail merge: a row for each advocate and unit.
struct StatementList {
  private var csv = CSVWriter(.spreadsheet)
  private(set) var isEmpty = true

  private static let columns = [
    "id", "email", "greeting", "language", "audience", "statement", "title", "unit", "opening",
    "credited", "corrected", "paid", "waived", "closing", "held", "due", "next_release", "year",
    "year_earned", "year_paid", "notices", "html", "pdf", "head",
  ]

  init() {
    csv.record(Self.columns)
  }

  /// `file`: what its page and its file for paper are called, without the ending.
  mutating func add(
    _ sheet: StatementSheet, _ statement: Statement, _ advocate: Ledger.Advocate, file: String
  ) {
    let format = LanguageFormat(sheet.language)
    for (account, shown) in zip(statement.accounts, sheet.accounts) {
      let amount = { (value: Int64) in StatementAmount(account.unit, format).text(value) }
      let next = account.holds.compactMap(\.releasedOn).min()
      csv.record([
        advocate.person?.id ?? "", advocate.person?.email ?? "",
        StatementLetters.name(of: advocate) ?? "", sheet.language.tag,
        advocate.audience.rawValue, file, sheet.title, account.unit.code,
        amount(account.opening.total), amount(account.sum(of: .credited).total),
        amount(account.sum(of: .corrected).total),
        amount(account.sum(of: .paid, .returned).total),
        amount(account.sum(of: .waived, .forfeited).total), amount(account.closing.total),
        amount(account.closing.held), amount(account.closing.due),
        next.map { format.day($0, .medium) } ?? "", String(account.year.year),
        amount(account.year.earned), amount(account.year.paid),
        (shown.notices + sheet.notices).joined(separator: " "), file + ".html", file + ".pdf",
        sheet.head,
      ])
      isEmpty = false
    }
  }

  var bytes: [UInt8] { csv.bytes }
}
