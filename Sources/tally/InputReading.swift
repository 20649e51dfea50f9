internal import CSV
internal import Codes
internal import CommandLine
internal import Diagnostics
internal import Facts
internal import Files
internal import Hashing
internal import Ledger
internal import Program
internal import Quantity
internal import Reconcile
internal import Redemptions

/// Reads files into facts, to be recorded or only to be tried.
struct InputReading {
  let verb: TallyVerb
  let keys: FactKeys
  /// What the ledger has already.
  let inputs: [InputFile]
  /// By the numbers of those that have one.
  var fingerprints: [UInt32: UInt64] = [:]
  /// When the programme comes to know of what is read.
  let recordedAt: Instant

  var mappings: [TableFormat] { verb.site.campaign.imports.map { TableFormat($0) } }

  /// Nil after adding a finding.
  ///
  /// `file`: the number that the facts are to name. `writer`: records them in place of that, which
  /// gives them their number; it takes full blocks of orders, and the rest is in the input.
  func read(
    _ path: String, _ choice: Reading.Choice, again: Bool = false, file: UInt32? = nil,
    to writer: InputWriter? = nil, _ findings: inout [Diagnostic]
  ) async throws(LedgerFailure) -> NewInput? {
    do throws(FileError) {
      if !again, let known = try known(path) {
        findings.append(known)
        return nil
      }
      let before = try Directory(".").status(path)
      let account = StreamAccount()
      let stream = AccountedStream(
        try Directory(".").openFile(path), account, writer == nil ? nil : keys)
      let result: ReadResult
      do throws(ImportFailure) {
        result = try await Reading.read(stream, choice, context(file, writer))
      } catch {
        findings.append(.importing(path, error))
        return nil
      }
      findings += result.setAside.map { .record(path, $0) }
      // Only what is recorded is ever asked for again.
      let seen = writer == nil ? nil : try seen(path, account)
      if let before, let after = try Directory(".").status(path), after.differs(from: before) {
        findings.append(.inputChanging(path))
      }
      return input(result, path, seen?.digest, bytes: seen?.count ?? account.count)
    } catch {
      findings.append(error.diagnostic)
      return nil
    }
  }

  /// A file of the same length is compared by its digest before it is read.
  private func known(_ path: String) throws(FileError) -> Diagnostic? {
    guard let size = try Directory(".").status(path)?.size else { return nil }
    let same = inputs.filter { $0.bytes == Int(size) }
    if same.isEmpty { return nil }
    let isKnown = try knowing(try Directory(".").openFile(path), among: same)
    return same.first(where: isKnown).map {
      .inputKnown(path, as: $0.number, on: verb.site.day($0.importedAt))
    }
  }

  /// Which inputs are of the bytes of a file; told by fingerprints, where all of them have one.
  private func knowing(
    _ file: OpenFile, among inputs: [InputFile]
  ) throws(FileError) -> (InputFile) -> Bool {
    if inputs.allSatisfy({ fingerprints[$0.number] != nil }) {
      let fingerprint = try AccountedStream.fingerprint(of: file, keys)
      return { fingerprints[$0.number] == fingerprint }
    }
    let sha256 = try AccountedStream.sha256(of: file)
    return { $0.sha256 == sha256 }
  }

  private func context(_ file: UInt32?, _ writer: InputWriter?) -> ImportContext {
    var context = ImportContext(
      keys: keys, source: .init(rank: 0), file: file ?? 0, recordedAt: recordedAt,
      zone: verb.site.zone, zones: { TallyClock.zone($0) }, currency: verb.site.campaign.currency)
    context.links = verb.site.links
    context.otherCodes = verb.site.rules.otherCodes
    context.staffDomains = verb.site.campaign.staffDomains
    context.jobs = verb.jobs
    if let writer { context.takeBlock = { writer.take($0, format: $1) } }
    return context
  }

  private func seen(
    _ path: String, _ account: StreamAccount
  ) throws(FileError) -> (digest: FileDigest, count: Int) {
    if let whole = account.whole { return whole }
    // A reader that had all it needed left the rest of the file unread.
    return try AccountedStream.digest(of: try Directory(".").openFile(path), keys)
  }

  /// `digest`: nil for what is only tried.
  private func input(
    _ result: ReadResult, _ path: String, _ digest: FileDigest?, bytes: Int
  ) -> NewInput {
    var input = NewInput(
      source: source(of: result), format: result.format,
      name: String(path.split(separator: "/").last ?? ""),
      sha256: digest?.sha256 ?? .sha256(of: []), bytes: bytes, importedAt: verb.site.now,
      facts: result.facts, read: result.readCount)
    input.fingerprint = digest?.fingerprint
    input.setAsideCount = result.setAsideCount
    input.setAside = result.setAside.map { record in
      let finding = Diagnostic.record(path, record)
      return QuarantinedRecord(
        line: record.line, column: record.column, finding: finding.id, reason: finding.what)
    }
    input.passedOver = result.passedOver.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { ($0.key.rawValue, $0.value) }
    return input
  }

  private func source(of result: ReadResult) -> String { declaredSource ?? result.format }

  /// The name that the user gave the source; nil when it is that of the format.
  var declaredSource: String? {
    verb.arguments.declares("source") ? verb.arguments.value("source") : nil
  }
}

extension FileStatus {
  /// Whether somebody has written to the file.
  fileprivate func differs(from before: FileStatus) -> Bool {
    size != before.size || modifiedNanoseconds != before.modifiedNanoseconds
  }
}
