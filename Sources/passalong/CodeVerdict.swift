internal import Codes
internal import Diagnostics
internal import Ledger
internal import Quantity

/// What `codes check` says of a text: whether it is a code, was issued, and still counts.
struct CodeVerdict {
  enum Kind: String {
    case issued, retired, expired, replaced, revoked, mistyped, unknown, malformed
  }

  let text: String
  let kind: Kind
  /// In words.
  let reason: String
  /// The code as the registry has it; nil when there is none.
  var issued: IssuedCode?
  /// What was most likely meant, each of them issued.
  var proposals: [Code] = []

  /// Whether an order with it would be credited now.
  let isCredited: Bool

  init(_ text: String, _ registry: Registry, _ site: RegistrySite) throws(LedgerFailure) {
    self.text = text
    let reader = CodeReader(
      shape: site.codes.shape, earlierLengths: try registry.codeLengths())
    let reading = reader.read(text)
    guard let code = reading.spelled else {
      kind = .malformed
      reason = Self.words(for: reading)
      isCredited = false
      return
    }
    if let issued = try registry.code(code) {
      self.issued = issued
      isCredited = issued.isCredited(at: site.now, on: site.today)
      let life = issued.life(at: site.now)
      kind =
        switch life {
        case .issued: .issued
        case .retired: isCredited ? .retired : .expired
        case .replaced: .replaced
        case .revoked: .revoked
        }
      reason =
        kind == .expired
        ? ShownCode.words(for: life, in: site.zone).replacing("credited", with: "was credited")
        : ShownCode.words(for: life, in: site.zone)
      return
    }
    isCredited = false
    proposals = try Self.proposals(for: code, reading, registry)
    kind = proposals.isEmpty ? .unknown : .mistyped
    reason = proposals.isEmpty ? Self.words(for: reading) : "never issued; probably a slip"
  }

  /// Codes that were issued and are one slip of the finger away.
  private static func proposals(
    for code: Code, _ reading: CodeReading, _ registry: Registry
  ) throws(LedgerFailure) -> [Code] {
    if let corrected = reading.proposal, try registry.code(corrected) != nil { return [corrected] }
    var found: [Code] = []
    for neighbour in code.neighbours where try registry.code(neighbour) != nil {
      found.append(neighbour)
    }
    return found
  }

  private static func words(for reading: CodeReading) -> String {
    switch reading {
    case .minted: "never issued, though its check symbols are right"
    case .corrected: "never issued, and a symbol of it is wrong"
    case .vanity: "never issued"
    case .malformed(.empty): "no code at all"
    case .malformed(.symbol): "holds a sign that no code has"
    case .malformed(.tooShort(let count)): "\(count) symbols are too few for a code"
    case .malformed(.tooLong): "too long for a code"
    case .malformed(.wrongChecks): "never issued, and more than one symbol of it is wrong"
    }
  }
}
