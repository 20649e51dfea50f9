internal import CSV
internal import Codes
package import Diagnostics
internal import Program
internal import SQLite

/// Brings a file of advocates into the registry: all that can go in, in one transaction.
package struct AdvocateImport {
  /// What is being done, for whoever waits.
  package enum Phase: String, Sendable {
    case reading, comparing, writing
  }

  /// What a run ends with: also when nothing went in, there may be findings.
  package struct Result: Sendable {
    /// Nil when the file could not be read at all, or the registry not be written.
    package var report: ImportReport?
    package var findings: [Diagnostic]
  }

  package let root: String
  package let rules: ImportRules
  package var isDryRun = false
  /// Whether people who were forgotten may come back.
  package var readmits = false
  /// Headings that the user has named a meaning for.
  package var assigned: [String: AdvocateColumn] = [:]
  package var delimiter: UInt8?
  package var waitMilliseconds = LedgerStore.waitMilliseconds
  /// From how many rows on they are written in bulk.
  package var bulkRowsMin = 50_000
  /// Called now and then with the phase, what is done of it, and how much there is to do.
  package var progress: (Phase, Int, Int) -> Void = { _, _, _ in }

  package init(root: String, rules: ImportRules) {
    self.root = root
    self.rules = rules
  }

  package func run(_ path: String) -> Result {
    do throws(LedgerFailure) {
      var findings: [Diagnostic] = []
      guard let table = try open(path, &findings) else {
        return Result(report: nil, findings: findings)
      }
      let list = SiteList(root: root)
      let memory = isDryRun ? nil : list.memory(ofImporting: path)
      let result = try run(table)
      if let memory, let folder = try LedgerFolder(root: root) { list.remember(memory, in: folder) }
      return result
    } catch {
      return Result(report: nil, findings: [error.finding])
    }
  }

  private struct Table {
    let reader: CSVReader
    let extent: FileStream.Extent
    let columns: AdvocateColumns
    let path: String
  }

  /// Nil after adding findings.
  private func open(
    _ path: String, _ findings: inout [Diagnostic]
  ) throws(LedgerFailure) -> Table? {
    let headings = Set(AdvocateColumn.headings + assigned.keys)
    var (reader, extent) = try reader(of: path, .naming(headings))
    // Headings that nobody knows: the first line, for its columns to be shown.
    if reader == nil { (reader, extent) = try self.reader(of: path, .firstLine) }
    guard let reader else { throw LedgerFailure(.table(.noHeader, path)) }
    let columns = AdvocateColumns(
      reader.header, assigned: assigned, path: path, into: &findings)
    return columns.map { Table(reader: reader, extent: extent, columns: $0, path: path) }
  }

  /// No reader where there is no such header.
  private func reader(
    of path: String, _ header: CSVOptions.Header
  ) throws(LedgerFailure) -> (CSVReader?, FileStream.Extent) {
    let stream = try FileStream(path)
    let extent = stream.extent
    do throws(CSVProblem) {
      let options = CSVOptions(header: header, delimiter: delimiter)
      return (try CSVReader(stream, options), extent)
    } catch {
      if error == .noHeader { return (nil, extent) }
      throw LedgerFailure(.table(error, path))
    }
  }

  private func run(_ table: Table) throws(LedgerFailure) -> Result {
    let registry = try openRegistry()
    var report = ImportReport()
    report.unusedHeadings = table.columns.unused.filter { !$0.isEmpty }
    var staging = try Staging(registry.database, table.columns)
    try stage(table, &staging, &report)
    progress(.comparing, 0, 0)
    try staging.sort()
    try registry.writing(commits: !isDryRun) { () throws(LedgerFailure) in
      try merge(staging, into: registry, &report)
    }
    return Result(
      report: report, findings: report.findings(table.path, table.columns, rules))
  }

  /// What a dry run would make is made in memory.
  private func openRegistry() throws(LedgerFailure) -> Registry {
    if isDryRun {
      guard let folder = try LedgerFolder(root: root), folder.hasDatabase else {
        return Registry(try LedgerStore.inMemory())
      }
      return Registry(
        try LedgerStore.writing(folder, waitMilliseconds: waitMilliseconds), in: folder)
    }
    let folder = try LedgerFolder.made(root: root)
    return Registry(
      try LedgerStore.writing(folder, waitMilliseconds: waitMilliseconds), in: folder)
  }

  /// Reads the file into the temporary table. Nobody is locked out meanwhile.
  private func stage(
    _ table: Table, _ staging: inout Staging, _ report: inout ImportReport
  ) throws(LedgerFailure) {
    var rows = RowReader(table.columns, rules)
    var block = CSVBlock()
    let transaction = try LedgerFailure.of { () throws(SQLiteError) in
      try staging.database.beginStaging()
    }
    while try next(&block, of: table) {
      report.rows += block.rowCount + block.faults.count
      for fault in block.faults { report.reject(RowFlaw(fault)) }
      do throws(SQLiteError) {
        try stage(block, &rows, &staging, &report)
      } catch {
        throw LedgerFailure(error)
      }
      progress(.reading, table.extent.bytesRead, table.extent.byteCount)
    }
    do throws(SQLiteError) { try transaction.commit() } catch { throw LedgerFailure(error) }
  }

  private func next(
    _ block: inout CSVBlock, of table: Table
  ) throws(LedgerFailure) -> Bool {
    do throws(StreamFailure) {
      return try table.reader.next(&block)
    } catch {
      throw LedgerFailure(.brokenStream(error, table.path))
    }
  }

  private func stage(
    _ block: CSVBlock, _ rows: inout RowReader, _ staging: inout Staging,
    _ report: inout ImportReport
  ) throws(SQLiteError) {
    let bytes = block.bytes
    var row = AdvocateRow()
    var flaws: [RowFlaw] = []
    for number in 0..<block.rowCount {
      flaws.removeAll(keepingCapacity: true)
      let isFine = rows.read(number, of: block, bytes.span, into: &row, &flaws)
      for flaw in flaws { report.note(flaw) }
      if isFine { try staging.add(row, bytes.span) } else { report.rejected += 1 }
    }
  }

  private func merge(
    _ staging: borrowing Staging, into registry: Registry, _ report: inout ImportReport
  ) throws(LedgerFailure) {
    try registry.claim(for: rules.codes.program)
    // A dry run in memory has a key of its own.
    let key =
      try registry.folder.map { folder throws(LedgerFailure) in
        try registry.key(in: folder, isDryRun: isDryRun)
      } ?? .random()
    let minters = key.versions.map {
      CodeMinter($0, program: rules.codes.program.text, shape: rules.codes.shape)
    }
    try staging.settleDuplicates(&report)
    try staging.settleSharedEmails(&report)
    if !readmits {
      let byVersion = Dictionary(
        minters.map { ($0.version.number, $0) }, uniquingKeysWith: { first, _ in first })
      try staging.settleForgotten(byVersion, &report)
    }
    try staging.settleTakenEmails(&report)
    report.repeated = try staging.count(.repeated)
    let accepted = try staging.count(.accepted)
    let indexes = try BulkIndexes(registry, rowsComing: accepted, rowsMin: bulkRowsMin)
    var merge = try Merge(registry, minters[minters.count - 1], staging.columns, rules)
    try merge.run(&report) { progress(.writing, $0, accepted) }
    try indexes.restore()
    try remark(on: registry, &report)
  }

  /// Whether there are so many codes by now that one is easily guessed.
  private func remark(
    on registry: Registry, _ report: inout ImportReport
  ) throws(LedgerFailure) {
    let issued = try registry.counts().codes
    let shape = rules.codes.shape
    guard shape.isCrowded(issued: issued) else { return }
    report.remarks.append(
      .crowdedCodes(
        registry.store.path, issued: issued, length: shape.length,
        better: CodeShape.fitting(issued: issued)?.length))
  }
}
