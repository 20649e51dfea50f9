internal import CommandLine
internal import Codes
internal import Diagnostics
internal import Ledger
internal import Program
internal import Quantity

/// One run of `advocates show` or `advocates forget`.
struct AdvocateCard {
  private let verb: RegistryVerb

  init(_ verb: RegistryVerb) {
    self.verb = verb
  }

  func show(
    _ id: String, _ registry: Registry, _ findings: inout [Diagnostic]
  ) throws(LedgerFailure) {
    guard let advocate = try registry.advocate(id: id) else {
      findings.append(.unknownAdvocate(registry.path))
      return
    }
    let codes = try registry.codes(of: advocate.number)
    switch verb.arguments.format {
    case .json:
      var line = Self.json(advocate, email: advocate.person?.email)
      line.add("codes", codes.map(\.code.text))
      verb.console.write(line.bytes())
    case .text: write(advocate, codes)
    }
  }

  private func write(_ advocate: Advocate, _ codes: [IssuedCode]) {
    let person = advocate.person
    var table = Table([Table.Column("", mayShrink: false), Table.Column("")])
    let consent = person?.consentedOn.map { "shown, agreed on \($0)" } ?? "not shown"
    for (name, value) in [
      ("id", person?.id), ("e-mail", person?.email), ("greeting", person?.greeting),
      ("first name", person?.firstName.map { "\($0) (\(consent))" }),
      ("language", advocate.language.tag), ("audience", advocate.audience.rawValue),
      ("circle", advocate.circle?.text), ("state", advocate.state.rawValue),
      ("number", String(advocate.number)),
      ("added", verb.site.day(of: advocate.addedAt)),
      ("changed", verb.site.day(of: advocate.changedAt)),
    ] {
      if let value { table.add([name, value]) }
    }
    for issued in codes {
      let isCurrent = issued.code == advocate.code
      table.add([
        "code",
        "\(ShownCode.grouped(issued))  \(isCurrent ? "handed out" : life(of: issued))",
      ])
    }
    // The headings are empty.
    let text = table.text(width: verb.console.width(of: .output))
    verb.console.write(text.drop { $0 != "\n" }.dropFirst().description)
  }

  private func life(of issued: IssuedCode) -> String {
    ShownCode.words(for: issued.life(at: verb.site.now), in: verb.site.zone)
  }

  func forget(
    _ id: String, _ registry: Registry, _ findings: inout [Diagnostic]
  ) throws(LedgerFailure) {
    var line = RegistryLine()
    if verb.arguments.isDryRun {
      guard let advocate = try registry.advocate(id: id) else {
        findings.append(.unknownAdvocate(registry.path))
        return
      }
      let count = try registry.codes(of: advocate.number).count
      line.add("would_forget", Int(advocate.number))
      line.add("codes", count)
      return verb.say(
        "number \(advocate.number) would be forgotten, with \(codes(count)) kept", line)
    }
    let email = try registry.advocate(id: id)?.person?.email
    let forgotten = try registry.forget(
      id: id, program: verb.site.program.id, lastDay: verb.site.today,
      isExcluded: verb.site.isExcludedStaff(email: email), .init(at: verb.site.now))
    line.add("forgot", Int(forgotten.number))
    line.add("codes", forgotten.codeCount)
    verb.say(
      "forgotten: number \(forgotten.number) is nobody now, \(codes(forgotten.codeCount)) kept",
      line)
  }

  private func codes(_ count: Int) -> String { count == 1 ? "1 code" : "\(count) codes" }

  /// `email`: masked or not.
  static func json(_ advocate: Advocate, email: String?) -> RegistryLine {
    var line = RegistryLine()
    let person = advocate.person
    line.add("number", Int(advocate.number))
    line.add("id", person?.id)
    line.add("email", email)
    line.add("greeting", person?.greeting)
    line.add("first_name", person?.firstName)
    line.add("consent_date", person?.consentedOn?.description)
    line.add("language", advocate.language.tag)
    line.add("audience", advocate.audience.rawValue)
    line.add("circle", advocate.circle?.text)
    line.add("state", advocate.state.rawValue)
    line.add("code", advocate.code?.text)
    line.add("added", advocate.addedAt.description)
    line.add("changed", advocate.changedAt.description)
    return line
  }
}
