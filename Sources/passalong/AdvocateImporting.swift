internal import CommandLine
internal import Diagnostics
internal import Ledger

/// One run of `advocates import`.
struct AdvocateImporting {
  private let arguments: Arguments
  private let console: Console

  init(_ arguments: Arguments, _ console: Console) {
    self.arguments = arguments
    self.console = console
  }

  func run() throws(UsageError) -> ExitStatus {
    let assigned = try assignedColumns()
    var findings: [Diagnostic] = []
    guard let site = RegistrySite(arguments, into: &findings) else {
      console.report(findings, format: arguments.format)
      return .findings
    }
    var work = AdvocateImport(root: site.root, rules: site.importRules)
    work.isDryRun = arguments.isDryRun
    work.readmits = arguments.flag("readmit")
    work.assigned = assigned
    work.delimiter = delimiter
    let progress = ProgressLine(console)
    work.progress = { phase, done, total in
      progress.update(phase.rawValue, done: done, of: total == 0 ? nil : total)
    }
    let started = console.monotonicNanoseconds()
    let result = work.run(arguments.operand("FILE") ?? "")
    progress.finish()
    findings += result.findings
    console.report(findings, format: arguments.format)
    if let report = result.report {
      let milliseconds = Int((console.monotonicNanoseconds() - started) / 1_000_000)
      show(report, milliseconds)
    }
    return ExitStatus(findings, isStrict: arguments.isStrict)
  }

  private var delimiter: UInt8? {
    guard let named = arguments.value("delimiter") else { return nil }
    return named == "tab" ? UInt8(ascii: "\t") : named.utf8.first
  }

  /// The columns that the user has given a meaning, by heading.
  private func assignedColumns() throws(UsageError) -> [String: AdvocateColumn] {
    var assigned: [String: AdvocateColumn] = [:]
    for text in arguments.values("column") {
      guard let equals = text.lastIndex(of: "="),
        let column = AdvocateColumn(rawValue: String(text[text.index(after: equals)...]))
      else {
        throw arguments.usageError(
          about: "column", "`\(text)` does not say which column is what",
          fix: "write 'HEADING=FIELD' with one of " + Self.fields)
      }
      assigned[String(text[..<equals])] = column
    }
    return assigned
  }

  static var fields: String {
    AdvocateColumn.allCases.map(\.rawValue).joined(separator: ", ")
  }

  private func show(_ report: ImportReport, _ milliseconds: Int) {
    switch arguments.format {
    case .json: console.write(json(report))
    case .text:
      if console.isQuiet { return }
      let would = arguments.isDryRun ? "would be " : ""
      console.writeLine(counted(report.rows, "row"))
      let lines = [
        (report.added, "\(would)added"), (report.changed, "\(would)changed"),
        (report.unchanged, "unchanged"), (report.repeated, "the same as another row"),
        (report.rejected, "set aside"), (report.codes, "codes \(would)minted"),
      ]
      for (count, what) in lines where count > 0 || what == "set aside" {
        let number = String(count)
        let gap = String(repeating: " ", count: max(1, 10 - number.utf8.count))
        console.writeLine(gap + number + " " + what)
      }
      console.detail("in \(milliseconds) ms")
      if report.uncountedFlaws > 0 {
        console.note("\(report.uncountedFlaws) more findings about rows are not listed")
      }
      if !report.unusedHeadings.isEmpty {
        console.note("not read: \(report.unusedHeadings.joined(separator: ", "))")
      }
    }
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  private func json(_ report: ImportReport) -> [UInt8] {
    var line = RegistryLine()
    for (key, count) in [
      ("rows", report.rows), ("added", report.added), ("changed", report.changed),
      ("unchanged", report.unchanged), ("repeated", report.repeated),
      ("rejected", report.rejected), ("codes", report.codes),
      ("findings_left_out", report.uncountedFlaws),
    ] {
      line.add(key, count)
    }
    line.add("dry_run", arguments.isDryRun)
    line.add("columns_not_read", report.unusedHeadings)
    return line.bytes()
  }
}
