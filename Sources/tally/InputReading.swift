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
        try Directory(".").openFile(path), account, isDigested: writer != nil)
      let result: ReadResult
      do throws(ImportFailure) {
        result = try await Reading.read(stream, choice, context(file, writer))
      } catch {
        findings.append(.importing(path, error))
        return nil
      }
      findings += result.setAside.map { .record(path, $0) }
      // Only what is recorded is ever asked for again.
      let seen =
        writer != nil ? try seen(path, account) : (digest: .sha256(of: []), count: account.count)
      if let before, let after = try Directory(".").status(path), after.differs(from: before) {
        findings.append(.inputChanging(path))
      }
      return try input(result, path, seen)
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
  ) throws(FileError) -> (digest: Digest256, count: Int) {
    if let whole = account.whole { return whole }
    // A reader that had all it needed left the rest of the file unread.
    let rest = StreamAccount()
    return (try AccountedStream.digest(of: try Directory(".").openFile(path), rest), rest.count)
  }

  private func input(
    _ result: ReadResult, _ path: String, _ seen: (digest: Digest256, count: Int)
  ) throws(FileError) -> NewInput {
    var input = NewInput(
      source: source(of: result), format: result.format,
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
