internal import CommandLine
internal import Codes
internal import Diagnostics
internal import Ledger
internal import Program
internal import Quantity

/// One run of a verb that changes codes.
struct CodeChanging {
  private let verb: RegistryVerb
  private let registry: Registry
  private(set) var findings: [Diagnostic] = []

  init(_ verb: RegistryVerb, _ registry: Registry) {
    self.verb = verb
    self.registry = registry
  }

  private var arguments: Arguments { verb.arguments }

  private var change: Registry.Change {
    let note = arguments.declares("note") ? arguments.value("note") : nil
    return Registry.Change(at: verb.site.now, note: note)
  }

  mutating func retire() throws(LedgerFailure) {
    guard let code = code() else { return }
    let settings = verb.site.program.codes
    let day =
      arguments.value("through").flatMap { try? Day(parsing: $0) }
      ?? verb.site.today.adding(settings.retireAfter)
    try registry.retire(code, through: day, change)
    say("retired", code, "credited through \(day)", "credits_through", day.description)
  }

  mutating func revoke() throws(LedgerFailure) {
    guard let code = code() else { return }
    let instant = arguments.value("from").flatMap(instant) ?? verb.site.now
    try registry.revoke(code, from: instant, change)
    let shown = ShownCode.words(for: instant, in: verb.site.zone)
    say("revoked", code, "from \(shown) on", "revoked_from", instant.description)
  }

  mutating func replace() throws(LedgerFailure) {
    guard let code = code() else { return }
    let successor = try registry.replace(code, verb.site.codes, change)
    say(
      "replaced", code, "by \(ShownCode.grouped(successor))", "replaced_by", successor.text)
  }

  mutating func choose() throws(LedgerFailure) {
    let text = arguments.operand("CODE") ?? ""
    let vanity: VanityCode
    do throws(VanityFlaw) {
      vanity = try VanityCode(text)
    } catch {
      findings.append(.badVanity(text, error))
      return
    }
    try registry.addVanity(
      vanity, to: arguments.operand("ID") ?? "", verb.site.codes, change)
    var line = RegistryLine()
    line.add("issued", vanity.code.text)
    line.add("spelling", vanity.spelling.text)
    verb.say("issued: \(vanity.spelling), handed out from now on", line)
  }

  mutating func rotateKey() throws(LedgerFailure) {
    let version = try registry.rotateKey(
      isLost: arguments.flag("lost"), at: verb.site.now)
    var line = RegistryLine()
    line.add("key_version", version)
    verb.say(
      "new codes are made with version \(version) of the key; keep a copy of Ledger/program.key",
      line)
  }

  /// An instant as typed; a day begins when it does in the programme's zone.
  private func instant(_ text: String) -> Instant? {
    if let day = try? Day(parsing: text) { return verb.site.zone.start(of: day) }
    return try? Instant(parsing: text)
  }

  private mutating func code() -> Code? {
    let text = arguments.operand("CODE") ?? ""
    guard let code = ReadCode.folded(text) else {
      findings.append(.notACode(text))
      return nil
    }
    return code
  }

  private func say(
    _ what: String, _ code: Code, _ how: String, _ key: String, _ value: String
  ) {
    var line = RegistryLine()
    line.add(what, code.text)
    line.add(key, value)
    verb.say("\(what): \(ShownCode.grouped(code)), \(how)", line)
  }
}
