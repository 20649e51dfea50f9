internal import CommandLine
internal import Diagnostics
internal import Ledger
internal import Redemptions

/// One run of `import`: each file is read, and then recorded in a transaction of its own.
struct Importing {
  private let verb: TallyVerb
  private let books: SQLiteBooks
  private let reading: InputReading

  init(_ verb: TallyVerb) throws(LedgerFailure) {
    self.verb = verb
    books = try verb.writing()
    reading = InputReading(
      verb: verb, keys: try verb.keys(books), inputs: try books.inputs(),
      fingerprints: try books.fingerprints(), recordedAt: verb.site.now)
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
    let mappings = reading.mappings
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
    let writer = try books.writer(source: reading.declaredSource, at: verb.site.now)
    guard let input = try await reading.read(path, choice, again: again, to: writer, &findings)
    else { return nil }
    do throws(LedgerFailure) {
      switch try writer.finish(input, again: again, in: books) {
      case .added(let file): return file
      case .known(let file):
        findings.append(.inputKnown(path, as: file.number, on: verb.site.day(file.importedAt)))
      }
    } catch {
      findings.append(error.finding)
    }
    return nil
  }
}
