internal import Accounts
internal import Codes
internal import Diagnostics
internal import Hashing
internal import Ledger
internal import Quantity
internal import ShareKit

/// The registry as a source of share pages.
///
/// A question for one code opens it anew, so that a preview sees what is there now; those of a
/// build, thousands after each other, share connections and what is said of advocates.
struct RegistryShares: ShareSource {
  private let root: String
  private let now: Instant
  private let idle = IdleReaders<SharedCodeReader>()
  private let advocates = ReadOnce<SharedAdvocates>()
  private let packed = ReadOnce<PackedAccounts>()
  private let idleAccounts = IdleReaders<AccountReader>()
  /// Without, nobody has an account.
  private let hasRuns: Bool
  let codeCount: Int

  /// Nil where there is no registry, and after adding a finding.
  init?(root: String, at now: Instant, into findings: inout [Diagnostic]) {
    self.root = root
    self.now = now
    do throws(LedgerFailure) {
      guard let registry = try Registry.reading(root: root) else { return nil }
      codeCount = try registry.counts().codes
      hasRuns = try AccountReader.hasRuns(registry)
    } catch {
      findings.append(error.finding)
      return nil
    }
  }

  func append(
    withCodePrefix prefix: String, to entries: inout [ShareEntry],
    into findings: inout [Diagnostic]
  ) {
    let start = entries.count
    var isSorted = true
    read(&findings) { reader throws(LedgerFailure) in
      let advocates = try advocates.value { () throws(LedgerFailure) in try reader.advocates() }
      try reader.forEachCode(withPrefix: prefix, of: advocates) { shared in
        let next = entry(shared)
        if entries.count > start, next.code < entries[entries.count - 1].code { isSorted = false }
        entries.append(next)
      }
    }
    // Chosen codes come after minted ones.
    if !isSorted { entries[start...].sort { $0.code < $1.code } }
  }

  func append(
    withTokenPrefix prefix: String, to entries: inout [ShareEntry],
    into findings: inout [Diagnostic]
  ) {
    guard let first = PageToken(filling: prefix, with: "0"),
      let last = PageToken(filling: prefix, with: "z")
    else { return }
    read(&findings) { reader throws(LedgerFailure) in
      try reader.forEachPage(from: first.digest, through: last.digest) {
        entries.append(entry($0))
      }
    }
  }

  /// Reads what the parts have in common; what cannot be read is found by whoever asks for a part.
  func prepare() {
    var unheard: [Diagnostic] = []
    read(&unheard) { reader throws(LedgerFailure) in
      _ = try advocates.value { () throws(LedgerFailure) in try reader.advocates() }
    }
  }

  func append(
    statusesWithTokenPrefix prefix: String, in zone: ZoneRules, to statuses: inout [PageStatus],
    into findings: inout [Diagnostic]
  ) {
    guard hasRuns, let first = PageToken(filling: prefix, with: "0"),
      let last = PageToken(filling: prefix, with: "z")
    else { return }
    var makers = AdvocateStatuses(in: zone)
    do throws(LedgerFailure) {
      var reader = idleAccounts.take()
      if reader == nil {
        reader = try Registry.reading(root: root).map {
          registry throws(LedgerFailure) in
          try AccountReader(
            registry,
            packed.value { () throws(LedgerFailure) in try PackedAccounts(root: root) })
        }
      }
      guard let reader else { return }
      try reader.forEachAccount(from: first.digest, through: last.digest) { token, rows in
        guard let status = makers.status(rows) else { return }
        statuses.append(PageStatus(token: PageToken(token), status: status))
      }
      idleAccounts.putBack(reader)
    } catch {
      findings.append(error.finding)
    }
  }

  private func read(
    _ findings: inout [Diagnostic], _ question: (SharedCodeReader) throws(LedgerFailure) -> Void
  ) {
    do throws(LedgerFailure) {
      var reader = idle.take()
      if reader == nil {
        reader = try Registry.reading(root: root).map {
          registry throws(LedgerFailure) in try SharedCodeReader(registry)
        }
      }
      guard let reader else { return }
      try question(reader)
      idle.putBack(reader)
    } catch {
      findings.append(error.finding)
    }
  }

  func entry(of code: Code, into findings: inout [Diagnostic]) -> ShareEntry? {
    var found: ShareEntry?
    ask(&findings) { registry throws(LedgerFailure) in
      found = try registry.sharedCode(code).map(entry)
    }
    return found
  }

  func entry(of token: PageToken, into findings: inout [Diagnostic]) -> ShareEntry? {
    var found: ShareEntry?
    ask(&findings) { registry throws(LedgerFailure) in
      try registry.forEachAdvocatePage(from: token.digest, through: token.digest) {
        found = entry($0)
      }
    }
    return found
  }

  private func ask(
    _ findings: inout [Diagnostic], _ question: (Registry) throws(LedgerFailure) -> Void
  ) {
    do throws(LedgerFailure) {
      if let registry = try Registry.reading(root: root) { try question(registry) }
    } catch {
      findings.append(error.finding)
    }
  }

  private func entry(_ shared: SharedCode) -> ShareEntry {
    ShareEntry(
      code: shared.code.shown, life: life(of: shared), language: shared.language,
      audience: shared.audience, circle: shared.circle,
      firstName: shared.firstName.flatMap { DisplayName($0) },
      greeting: shared.greeting.flatMap { DisplayName($0) },
      token: shared.token.map { PageToken($0) })
  }

  private func life(of shared: SharedCode) -> ShareLife {
    switch shared.code.life(at: now) {
    case .issued: .active
    case .retired(let last): .retired(through: last)
    case .replaced(let code): .replaced(by: shared.successor ?? code)
    case .revoked: .revoked
    }
  }
}

extension PageToken {
  init(_ digest: Digest128) {
    self.init(high: digest.prefix, low: digest.suffix)
  }

  /// The first or last token of those that begin so; nil when none does.
  init?(filling prefix: String, with character: Character) {
    let rest = String(repeating: character, count: Self.textCount - prefix.utf8.count)
    self.init(prefix + rest)
  }

  var digest: Digest128 {
    var bytes: [UInt8] = []
    for word in [high, low] {
      for shift in stride(from: 56, through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
      }
    }
    return Digest128(bytes.span, at: 0)
  }
}
