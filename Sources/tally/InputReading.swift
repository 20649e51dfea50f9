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
  /// The names of its sources, by their numbers; of no use where nothing is to be recorded.
  var sources: [String] = []
  /// When the programme comes to know of what is read.
  let recordedAt: Instant

  var mappings: [TableFormat] { verb.site.campaign.imports.map { TableFormat($0) } }

  /// Nil after adding a finding.
  ///
  /// `file`: the number that the facts are to name; nil when they are to be recorded, which gives
  /// them their number, and are packed for that.
  func read(
    _ path: String, _ choice: Reading.Choice, again: Bool = false, file: UInt32? = nil,
    _ findings: inout [Diagnostic]
  ) async throws(LedgerFailure) -> NewInput? {
    do throws(FileError) {
      if !again, let known = try known(path) {
        findings.append(known)
        return nil
      }
      let account = StreamAccount()
      let packing = file == nil ? Packing(source: probableSource) : nil
      let stream = AccountedStream(
        try Directory(".").openFile(path), account, isDigested: packing != nil)
      let result: ReadResult
      do throws(ImportFailure) {
        result = try await Reading.read(stream, choice, context(file, packing))
      } catch {
        findings.append(.importing(path, error))
        return nil
      }
      findings += result.setAside.map { .record(path, $0) }
      var input = try input(result, path, account, isRecorded: packing != nil)
      input.packed = packing?.taken ?? []
      return input
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

  private func context(_ file: UInt32?, _ packing: Packing?) -> ImportContext {
    var context = ImportContext(
      keys: keys, source: .init(rank: 0), file: file ?? 0, recordedAt: recordedAt,
      zone: verb.site.zone, zones: { TallyClock.zone($0) }, currency: verb.site.campaign.currency)
    context.links = verb.site.links
    context.otherCodes = verb.site.rules.otherCodes
    context.staffDomains = verb.site.campaign.staffDomains
    context.jobs = verb.jobs
    if let packing { context.takeBlock = { packing.take($0) } }
    return context
  }

  private func input(
    _ result: ReadResult, _ path: String, _ account: StreamAccount, isRecorded: Bool
  ) throws(FileError) -> NewInput {
    let seen: (digest: Digest256, count: Int)
    if let whole = account.whole {
      seen = whole
    } else if !isRecorded {
      // Nothing is ever compared with it.
      seen = (.sha256(of: []), account.count)
    } else {
      // A reader that had all it needed left the rest of the file unread.
      let rest = StreamAccount()
      seen = (try AccountedStream.digest(of: try Directory(".").openFile(path), rest), rest.count)
    }
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

  private var declaredSource: String? {
    verb.arguments.declares("source") ? verb.arguments.value("source") : nil
  }

  /// The number of the source that is named, or else of the one that was read last.
  private var probableSource: UInt8 {
    let name = declaredSource ?? inputs.last?.source
    return UInt8(clamping: name.flatMap { sources.firstIndex(of: $0) } ?? sources.count)
  }
}
