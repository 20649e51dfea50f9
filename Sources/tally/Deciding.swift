internal import CommandLine
internal import Codes
internal import Diagnostics
internal import Facts
internal import Hashing
internal import Ledger
internal import Program
internal import Quantity
internal import Redemptions

/// One run of `approve`, `reject`, `withdraw` or `claim`: a person's word becomes a fact.
struct Deciding {
  private let verb: TallyVerb
  private let books: SQLiteBooks
  private let keys: FactKeys
  private let reason: String
  private let person: String

  init(_ verb: TallyVerb) throws(LedgerFailure) {
    self.verb = verb
    books = try verb.writing()
    keys = try verb.keys(books)
    reason = verb.arguments.value("reason") ?? ""
    person = verb.arguments.value("person") ?? ""
  }

  /// `amount`: what the advocate gets, whatever the rules say.
  func decide(
    _ verdict: ManualDecision.Verdict, amount: Money? = nil, _ findings: inout [Diagnostic]
  ) async throws(LedgerFailure) {
    guard let (order, known) = try order(&findings) else { return }
    var code: Code?
    if verb.arguments.declares("code"), let text = verb.arguments.value("code") {
      code = try issued(text, &findings)
      if code == nil { return }
    }
    let decision = ManualDecision(
      id: 1, order: order, verdict: amount == nil ? verdict : .adjust,
      amount: amount?.minorUnits ?? 0, code: code, person: keys.hash(person, as: .person),
      occurredAt: verb.site.now, recordedAt: verb.site.now)
    var facts = FactSet()
    facts.decisions = [decision]
    let effect = try await DecisionEffect(order, known, adding: facts, books, keys, verb.site)
    if let finding = try effect.finding(decision.verdict, amount: amount) {
      return findings.append(finding)
    }
    try record(facts, order, decision.fields, effect)
    if let advice = effect.advice(verdict), !verb.isJSON { verb.say(advice) }
  }

  func claim(_ findings: inout [Diagnostic]) async throws(LedgerFailure) {
    guard let (order, known) = try order(&findings),
      let code = try issued(verb.arguments.value("code") ?? "", &findings)
    else { return }
    let claim = LateClaim(
      record: RecordKey(source: FactSource(rank: 0), id: order ^ code.high &* 31),
      provenance: Provenance(file: 0, line: 1), order: order, code: code,
      occurredAt: verb.site.now, recordedAt: verb.site.now)
    var facts = FactSet()
    facts.claims = [claim]
    let effect = try await DecisionEffect(order, known, adding: facts, books, keys, verb.site)
    if let finding = effect.findingOfClaim() { return findings.append(finding) }
    try record(facts, order, claim.fields, effect)
  }

  /// The number of the order that was named, and what is known of it; nil after adding a finding.
  private func order(
    _ findings: inout [Diagnostic]
  ) throws(LedgerFailure) -> (UInt64, FactSet)? {
    let name = OrderName(text: verb.arguments.operand("ORDER") ?? "")
    let inputs = try books.inputs().count
    guard let number = try name.number(books, keys, inputs: inputs, &findings) else { return nil }
    var facts = try books.facts(of: number, inputs: inputs).facts
    facts.clicks = try books.clicks(ofFriends: facts.friends(of: number), inputs: inputs)
    return (number, facts)
  }

  /// A code that was issued; nil after adding a finding.
  private func issued(
    _ text: String, _ findings: inout [Diagnostic]
  ) throws(LedgerFailure) -> Code? {
    guard let code = try? CodeReader.fold(Array(text.utf8).span) else {
      findings.append(.unreadableCode(books.path))
      return nil
    }
    if try books.registry.code(code) != nil { return code }
    findings.append(.unissuedCode(books.path))
    return nil
  }

  private func record(
    _ facts: FactSet, _ order: UInt64, _ fields: [UInt64], _ effect: DecisionEffect
  ) throws(LedgerFailure) {
    let word = verb.arguments.verb.name
    var bytes = Array("\(word)\n\(person)\n\(reason)\n".utf8)
    for field in fields { bytes += Array("\(field) ".utf8) }
    var input = NewInput(
      source: "people", format: word, name: word, sha256: .sha256(of: bytes), bytes: bytes.count,
      importedAt: verb.site.now, facts: facts, read: 1)
    input.note = NewInput.Note(order: order, person: person, reason: reason)
    guard case .added(let file) = try books.add(input, again: true) else { return }
    if verb.isJSON {
      var line = JSONLine(.recorded)
      line.add("input", Int(file.number))
      line.add("verdict", word)
      line.add("outcome", effect.outcome)
      verb.console.write(line.bytes())
    } else {
      let outcome = effect.outcome.map { "; by itself the order is then \($0)" } ?? ""
      verb.say("recorded as input \(file.number)\(outcome)")
      verb.say("`tally reconcile` posts what follows from it")
    }
  }
}
