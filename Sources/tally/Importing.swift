internal import CommandLine
internal import CSV
internal import Diagnostics
internal import Facts
internal import Files
internal import Hashing
internal import Ledger
internal import Program
internal import Quantity
internal import Redemptions

/// One run of `import`: each file is read, and then recorded in a transaction of its own.
struct Importing {
  private let verb: TallyVerb
  private let books: SQLiteBooks
  private let keys: FactKeys
  private let inputs: [InputFile]

  init(_ verb: TallyVerb) throws(LedgerFailure) {
    self.verb = verb
    books = try verb.writing()
    keys = try verb.keys(books)
    inputs = try books.inputs()
  }

  func run(_ findings: inout [Diagnostic]) async throws(LedgerFailure) {
    guard let choice = choice(&findings) else { return }
    var table = Table([
      Table.Column("input", .right), Table.Column("file"), Table.Column("format"),
      Table.Column("source"), Table.Column("records", .right), Table.Column("read", .right),
      Table.Column("passed over", .right), Table.Column("set aside", .right),
    ])
    for path in verb.arguments.operands("FILE") {
      guard let file = try await `import`(path, choice, &findings) else { continue }
      table.add([
        String(file.number), file.name, file.format, file.source, String(file.records),
        String(file.read), String(file.passedOver), String(file.setAside),
      ])
    }
    if !table.rows.isEmpty { verb.console.write(table) }
  }

  private func choice(_ findings: inout [Diagnostic]) -> Reading.Choice? {
    let mappings = verb.site.campaign.imports.map { TableFormat($0) }
    guard let name = verb.arguments.value("format") else { return .recognised(mappings) }
    if let format = InputFormat(rawValue: name) { return .known(format) }
    if let mapping = mappings.first(where: { $0.name == name }) { return .mapped(mapping) }
    let known = InputFormat.allCases.map(\.rawValue) + mappings.map(\.name)
    findings.append(.unknownMapping(name, known: known))
    return nil
  }

  /// The input that was recorded; nil after adding a finding.
  private func `import`(
    _ path: String, _ choice: Reading.Choice, _ findings: inout [Diagnostic]
  ) async throws(LedgerFailure) -> InputFile? {
    let again = verb.arguments.flag("again")
    do throws(FileError) {
      if !again, let known = try known(path) {
        findings.append(known)
        return nil
      }
      let account = StreamAccount()
      let stream = AccountedStream(try Directory(".").openFile(path), account)
      let result: ReadResult
      do throws(ImportFailure) {
        result = try await Reading.read(stream, choice, context())
      } catch {
        findings.append(.importing(path, error))
        return nil
      }
      findings += result.setAside.map { .record(path, $0) }
      return try record(result, path, account, &findings)
    } catch {
      findings.append(error.diagnostic)
      return nil
    }
  }

  /// A file of the same length is compared by its digest before it is read.
  private func known(_ path: String) throws(FileError) -> Diagnostic? {
    guard let size = try Directory(".").status(path)?.size,
      inputs.contains(where: { $0.bytes == Int(size) })
    else { return nil }
    let digest = try AccountedStream.digest(of: try Directory(".").openFile(path))
    return inputs.first { $0.sha256 == digest }.map {
      .inputKnown(path, as: $0.number, on: verb.site.day($0.importedAt))
    }
  }

  private func context() -> ImportContext {
    var context = ImportContext(
      keys: keys, source: .init(rank: 0), file: 0, recordedAt: verb.site.now,
      zone: verb.site.zone, zones: { TallyClock.zone($0) }, currency: verb.site.campaign.currency)
    context.links = verb.site.links
    context.jobs = verb.jobs
    return context
  }

  private func record(
    _ result: ReadResult, _ path: String, _ account: StreamAccount,
    _ findings: inout [Diagnostic]
  ) throws(FileError) -> InputFile? {
    let seen: (digest: Digest256, count: Int)
    if let whole = account.whole {
      seen = whole
    } else {
      // A reader that had all it needed left the rest of the file unread.
      let rest = StreamAccount()
      seen = (try AccountedStream.digest(of: try Directory(".").openFile(path), rest), rest.count)
    }
    var input = NewInput(
      source: verb.arguments.value("source") ?? result.format, format: result.format,
      name: String(path.split(separator: "/").last ?? ""), sha256: seen.digest,
      bytes: seen.count, importedAt: verb.site.now, facts: result.facts, read: result.readCount)
    input.setAsideCount = result.setAsideCount
    input.setAside = result.setAside.map { record in
      let finding = Diagnostic.record(path, record)
      return QuarantinedRecord(
        line: record.line, column: record.column, finding: finding.id, reason: finding.what)
    }
    input.passedOver = result.passedOver.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { ($0.key.rawValue, $0.value) }
    do throws(LedgerFailure) {
      switch try books.add(input, again: verb.arguments.flag("again")) {
      case .added(let file): return file
      case .known(let file):
        findings.append(
          .inputKnown(path, as: file.number, on: verb.site.day(file.importedAt)))
      }
    } catch {
      findings.append(error.finding)
    }
    return nil
  }
}
