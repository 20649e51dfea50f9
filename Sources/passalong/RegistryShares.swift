internal import Codes
internal import Diagnostics
internal import Hashing
internal import Ledger
internal import Quantity
internal import ShareKit

/// The registry as a source of share pages. Each question opens it anew: a connection belongs to
/// one worker, and opening takes little beside what it is asked for.
struct RegistryShares: ShareSource {
  private let root: String
  private let now: Instant
  let codeCount: Int

  /// Nil where there is no registry, and after adding a finding.
  init?(root: String, at now: Instant, into findings: inout [Diagnostic]) {
    self.root = root
    self.now = now
    do throws(LedgerFailure) {
      guard let registry = try Registry.reading(root: root) else { return nil }
      codeCount = try registry.counts().codes
    } catch {
      findings.append(error.finding)
      return nil
    }
  }

  func entries(
    withCodePrefix prefix: String, into findings: inout [Diagnostic]
  ) -> [ShareEntry] {
    var entries: [ShareEntry] = []
    ask(&findings) { registry throws(LedgerFailure) in
      try registry.forEachSharedCode(withPrefix: prefix) { entries.append(entry($0)) }
    }
    return entries.sorted { $0.code < $1.code }
  }

  func entries(
    withTokenPrefix prefix: String, into findings: inout [Diagnostic]
  ) -> [ShareEntry] {
    guard let first = PageToken(filling: prefix, with: "0"),
      let last = PageToken(filling: prefix, with: "z")
    else { return [] }
    var entries: [ShareEntry] = []
    ask(&findings) { registry throws(LedgerFailure) in
      try registry.forEachAdvocatePage(from: first.digest, through: last.digest) {
        entries.append(entry($0))
      }
    }
    return entries
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
    var bytes: [UInt8] = []
    digest.append(to: &bytes)
    let word = { (range: Range<Int>) in bytes[range].reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }
    self.init(high: word(0..<8), low: word(8..<16))
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
