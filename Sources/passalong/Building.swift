internal import CommandLine
internal import Diagnostics
internal import JSON
internal import Quantity
internal import Site

/// One run of `build`.
struct Building {
  private let arguments: Arguments
  private let console: Console

  init(_ arguments: Arguments, _ console: Console) {
    self.arguments = arguments
    self.console = console
  }

  func run() async throws(UsageError) -> ExitStatus {
    var options = try SiteOptions.options(arguments, console)
    options.overwritesForeignFiles = arguments.flag("force")
    options.makesOffice = !arguments.flag("no-office")
    var findings: [Diagnostic] = []
    options.shareSource = RegistryShares(root: options.root, at: options.now, into: &findings)
    if findings.hasErrors {
      console.report(findings, format: arguments.format)
      return .findings
    }
    let started = console.monotonicNanoseconds()
    let progress = ProgressLine(console)
    let report = await SiteBuild(options) { step in
      progress.update(step.phase.rawValue, done: step.done, of: step.total)
    }.run()
    progress.finish()
    console.report(report.findings, format: arguments.format)
    let milliseconds = Int((console.monotonicNanoseconds() - started) / 1_000_000)
    switch arguments.format {
    case .text: write(report, milliseconds)
    case .json: console.write(Self.json(report, AdvocateHint(arguments)))
    }
    return ExitStatus(report.findings, isStrict: arguments.isStrict)
  }

  private func write(_ report: BuildReport, _ milliseconds: Int) {
    guard let changes = report.changes else {
      let count = report.findings.sortedForReport().count { $0.severity == .error }
      console.writeLine(
        "\(count) \(count == 1 ? "error" : "errors"): nothing was published, "
          + "what was there before is untouched", to: .error)
      return
    }
    if console.isVerbose {
      for path in changes.added { console.writeLine("added    \(path)", to: .error) }
      for path in changes.changed { console.writeLine("changed  \(path)", to: .error) }
      for path in changes.removed { console.writeLine("removed  \(path)", to: .error) }
    }
    if console.isQuiet { return }
    defer {
      write(report.shares)
      if let hint = AdvocateHint(arguments) { console.writeLine(hint.text) }
    }
    let pages = report.pageCounts.map { "\($0.count) \($0.language)" }.joined(separator: ", ")
    let total = report.pageCounts.reduce(0) { $0 + $1.count }
    console.writeLine("\(total) pages (\(pages)) in \(milliseconds) ms")
    if report.hiddenCount > 0 {
      console.writeLine(
        "\(report.hiddenCount) not shown: drafts, future or expired; passalong list names them")
    }
    console.writeLine(
      changes.isEmpty
        ? "nothing changed in \(report.publicPath), \(changes.unchangedCount) files"
        : "\(changes.added.count) files added, \(changes.changed.count) changed, "
          + "\(changes.removed.count) removed, \(changes.unchangedCount) unchanged "
          + "in \(report.publicPath)")
    if let path = report.officePath, let office = report.officeChanges, !office.isEmpty {
      let count = office.added.count + office.changed.count + office.removed.count
      console.writeLine("\(count) files for staff changed in \(path): not for publication")
    }
  }

  /// Share pages are too many to be named: `share-changes.txt` does.
  private func write(_ shares: ShareCounts?) {
    guard let shares else { return }
    console.writeLine(
      shares.isEmpty
        ? "\(shares.total) share pages, none changed"
        : "\(shares.total) share pages: \(shares.added) added, \(shares.changed) changed, "
          + "\(shares.removed) removed, \(shares.unchanged) unchanged")
  }

  private static func json(_ report: BuildReport, _ hint: AdvocateHint?) -> [UInt8] {
    guard let changes = report.changes else { return [] }
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("published")
    writer.string(report.publicPath)
    writer.key("pages")
    writer.beginObject()
    for (language, count) in report.pageCounts {
      writer.key(language)
      writer.int(count)
    }
    writer.endObject()
    for (key, count) in [
      ("added", changes.added.count), ("changed", changes.changed.count),
      ("removed", changes.removed.count), ("unchanged", changes.unchangedCount),
      ("rendered", report.renderedCount), ("hidden", report.hiddenCount),
    ] {
      writer.key(key)
      writer.int(count)
    }
    if let shares = report.shares {
      writer.key("share_pages")
      writer.beginObject()
      for (key, count) in [
        ("added", shares.added), ("changed", shares.changed), ("removed", shares.removed),
        ("unchanged", shares.unchanged), ("rendered", report.renderedShareCount),
      ] {
        writer.key(key)
        writer.int(count)
      }
      writer.endObject()
    }
    if let hint {
      writer.key("advocates_to_import")
      writer.string(hint.path)
    }
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
  }
}
