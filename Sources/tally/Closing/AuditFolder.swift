internal import CSV
internal import CommandLine
internal import Diagnostics
internal import Facts
internal import Files
internal import Hashing
internal import Ledger
internal import Program
internal import Quantity
internal import Reconcile
internal import YAML

/// One run of `export audit`: a folder from which somebody else can compute the books again, with
/// a description of how.
struct AuditFolder {
  let verb: TallyVerb

  func run(_ findings: inout [Diagnostic]) throws(LedgerFailure) {
    guard let books = try verb.reading(&findings) else { return }
    let flaws = try books.flaws()
    findings += flaws.map { .brokenLedger($0, books.path) }
    guard flaws.isEmpty, !(try books.runs()).isEmpty else {
      if flaws.isEmpty { findings.append(.notReconciled(books.path)) }
      return
    }
    let path = verb.arguments.operand("FOLDER") ?? ""
    guard let folder = empty(path, &findings) else { return }
    let head = try books.reading { () throws(LedgerFailure) in
      try write(books, to: folder)
      return try books.head()
    }
    verb.say("written to \(path); head \(head.hexadecimal)")
  }

  /// The folder, made and without files; nil after adding a finding.
  private func empty(_ path: String, _ findings: inout [Diagnostic]) -> Directory? {
    do throws(FileError) {
      let parent = try Directory(".")
      let folder = try path.hasPrefix("/") ? made(path) : parent.makeDirectory(path)
      if try folder.walk().isEmpty { return folder }
      findings.append(.fullFolder(path))
    } catch {
      findings.append(error.diagnostic)
    }
    return nil
  }

  private func made(_ path: String) throws(FileError) -> Directory {
    try Directory("/").makeDirectory(String(path.drop { $0 == "/" }))
  }

  private func write(_ books: SQLiteBooks, to folder: Directory) throws(LedgerFailure) {
    var files = AuditFiles()
    let acts = try books.acts()
    files.addRuns(try books.runs(), try countsOfRuns(books))
    files.addInputs(try books.inputs())
    files.addActs(acts)
    files.add(entries: try books.entries(.all))
    files.add(movements: try books.movements(.all))
    files.add(invoices: try books.invoices())
    files.add("journal.txt", Array(try journal(books, acts).utf8))
    files.add("decisions.csv", try decisions(books))
    for digest in Set(try books.runs().map(\.rules)).sorted() {
      for file in try books.rules(digest)?.files ?? [] {
        files.add("rules/\(digest.hexadecimal)/\(file.path)", file.bytes)
      }
    }
    files.add("Verfahren.md", Array(AuditDescription.german(title(.german)).utf8))
    files.add("Process.md", Array(AuditDescription.english(title(.english)).utf8))
    files.addList()
    do throws(FileError) {
      for (name, bytes) in files.files {
        if let slash = name.lastIndex(of: "/") {
          try folder.makeDirectories(String(name[..<slash]))
        }
        try folder.create(name, bytes, isPrivate: true)
      }
    } catch {
      throw LedgerFailure(error.diagnostic)
    }
  }

  private func title(_ language: Language) -> String {
    let program = verb.site.campaign.program
    return program.title?[language.tag] ?? program.id.text
  }

  private func journal(_ books: SQLiteBooks, _ acts: [BookAct]) throws(LedgerFailure) -> String {
    Journal(dialect: .hledger, site: verb.site)
      .text(of: try books.entries(.all), try books.movements(.all), acts)
  }

  private func countsOfRuns(_ books: SQLiteBooks) throws(LedgerFailure) -> [[RunRecord.Count]] {
    var counts: [[RunRecord.Count]] = []
    for run in try books.runs() { counts.append(try books.counts(run: run.number)) }
    return counts
  }

  /// What the newest run decided, row by row, with the digests of the blocks they are stored in.
  private func decisions(_ books: SQLiteBooks) throws(LedgerFailure) -> [UInt8] {
    var ignored: [Diagnostic] = []
    guard let last = try LastRun(books, verb.site, &ignored) else { return [] }
    var writer = CSVWriter(.exchange)
    writer.record([
      "order", "input", "line", "outcome", "reason", "reasons", "advocate", "offer",
    ])
    for place in last.finder.places(where: { _, _ in true }) {
      let block = last.finder.facts.orders[place.block]
      let decision = last.decision(at: place)
      writer.record([
        AuditFiles.key(block.number(of: place.row)), String(block.file[place.row]),
        String(block.line[place.row]), decision.outcome.code, decision.reason.code,
        decision.reasons.map(\.code).joined(separator: " "),
        decision.advocate.map { String($0) } ?? "", decision.offer ?? "",
      ])
    }
    return writer.bytes
  }
}
