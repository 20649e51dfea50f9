internal import CSV
internal import Diagnostics
internal import Drawing
internal import Files
internal import Ledger
internal import Quantity
internal import Site
internal import Statements

/// Where statements of a period go: a folder that only its owner can open, outside of what is
/// published.
struct StatementFiles {
  static let folderName = "statements"
  static let listName = "statements.csv"

  private let form: StatementForm
  private let theme: StatementTheme
  private let folder: Directory
  private var list: StatementList?

  init(
    root: String, period: StatementPeriod, form: StatementForm, theme: StatementTheme
  ) throws(LedgerFailure) {
    self.form = form
    self.theme = theme
    folder = try PrivateOutput.files { () throws(FileError) in
      try PrivateOutput.folder(Self.folderName, root: root)
        .makePrivateDirectory("\(period)")
    }
    list = form == .csv ? StatementList() : nil
  }

  /// The folder, or the list.
  var shown: String { form == .csv ? folder.shown(Self.listName) : folder.path }

  mutating func write(
    _ sheet: StatementSheet, _ statement: Statement, _ advocate: Ledger.Advocate
  ) throws(LedgerFailure) {
    let name = Self.name(of: statement)
    switch form {
    case .html: try replace(name + ".html", theme.html(sheet))
    case .pdf: try replace(name + ".pdf", pdf(sheet, statement))
    case .csv: list?.add(sheet, statement, advocate, file: name)
    }
  }

  /// Removes what an earlier run wrote for somebody.
  func remove(_ statement: Statement) throws(LedgerFailure) {
    let name = Self.name(of: statement)
    try PrivateOutput.files { () throws(FileError) in
      for suffix in [".html", ".pdf"] { try folder.remove(name + suffix) }
    }
  }

  func finish() throws(LedgerFailure) {
    guard let list else { return }
    if list.isEmpty { return }
    try replace(Self.listName, list.bytes)
  }

  /// `2026-05-42`: the number of the statement, which tells nothing of the person.
  private static func name(of statement: Statement) -> String {
    let day = statement.period.lower.description
    let isYear = statement.period.count > 31
    return "\(day.prefix(isYear ? 4 : 7))-\(statement.advocate)"
  }

  private func pdf(_ sheet: StatementSheet, _ statement: Statement) -> [UInt8] {
    let last = statement.period.upper.adding(days: -1)
    do throws(DrawingFailure) {
      return try LetterFile.pdf(
        Letter(sheet), brand: Brand(name: sheet.sender.first ?? ""),
        date: "\(last)T00:00:00Z")
    } catch {
      preconditionFailure("pages in memory are drawn as long as there is memory: \(error)")
    }
  }

  private func replace(_ name: String, _ bytes: [UInt8]) throws(LedgerFailure) {
    try PrivateOutput.replace(name, bytes, in: folder)
  }
}
