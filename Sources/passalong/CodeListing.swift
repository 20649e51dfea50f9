internal import CommandLine
internal import Codes
internal import Diagnostics
internal import Ledger
internal import Quantity

/// One run of `codes list` or `codes show`.
struct CodeListing {
  private let verb: RegistryVerb

  init(_ verb: RegistryVerb) {
    self.verb = verb
  }

  private var now: Instant { verb.site.now }

  private var arguments: Arguments { verb.arguments }

  func list(_ registry: Registry, _ findings: inout [Diagnostic]) throws(LedgerFailure) {
    var filter = CodeFilter(at: now)
    filter.origin = arguments.choice("origin")
    filter.life = arguments.choice("life")
    filter.limit = arguments.listLimit
    filter.after = arguments.value("after").flatMap(ReadCode.folded)
    filter.prefix = arguments.value("prefix").flatMap(ReadCode.folded)?.text
    if let id = arguments.value("advocate") {
      guard let advocate = try registry.advocate(id: id) else {
        findings.append(.unknownAdvocate(registry.path))
        return
      }
      filter.advocate = advocate.number
    }
    guard arguments.format == .text else {
      return try registry.forEachCode(filter) { issued in
        verb.console.write(json(issued).bytes())
        return !verb.console.isOutputClosed
      }
    }
    try write(registry, filter)
  }

  private func write(_ registry: Registry, _ filter: CodeFilter) throws(LedgerFailure) {
    var table = Table([
      Table.Column("code", mayShrink: false), Table.Column("origin", mayShrink: false),
      Table.Column("advocate", .right), Table.Column("issued", mayShrink: false),
      Table.Column("life"),
    ])
    var count = 0
    var last: Code?
    try registry.forEachCode(filter) { issued in
      count += 1
      last = issued.code
      table.add([
        ShownCode.grouped(issued), issued.origin.rawValue, String(issued.advocate),
        verb.site.day(of: issued.issuedAt), life(of: issued),
      ])
      return true
    }
    verb.console.write(table)
    guard count == filter.limit, let last else { return }
    let total = try registry.count(filter)
    if total > count {
      verb.console.note("\(count) of \(total); go on with --after \(last)")
    }
  }

  func show(
    _ text: String, _ registry: Registry, _ findings: inout [Diagnostic]
  ) throws(LedgerFailure) {
    guard let code = ReadCode.folded(text) else {
      findings.append(.notACode(text))
      return
    }
    guard let issued = try registry.code(code) else {
      findings.append(.unknownCode(code, registry.path))
      return
    }
    let events = try registry.events(of: issued.code)
    let advocate = try registry.advocate(number: issued.advocate)
    if arguments.format == .json {
      var line = json(issued)
      line.add("advocate_id", advocate?.person?.id)
      line.add("events", events.map(words))
      return verb.console.write(line.bytes())
    }
    var lines = [
      ("code", ShownCode.grouped(issued)),
      ("life", life(of: issued)),
      ("origin", origin(of: issued)),
      ("issued", ShownCode.words(for: issued.issuedAt, in: verb.site.zone)),
      ("advocate", advocate?.person?.id ?? "number \(issued.advocate), forgotten"),
    ]
    lines += events.map { (ShownCode.words(for: $0.at, in: verb.site.zone), words(for: $0)) }
    for (name, value) in lines {
      let gap = String(repeating: " ", count: max(2, 18 - name.utf8.count))
      verb.console.writeLine(name + gap + value)
    }
  }

  private func origin(of issued: IssuedCode) -> String {
    issued.keyVersion.map { "minted with key version \($0)" } ?? "chosen"
  }

  private func life(of issued: IssuedCode) -> String {
    ShownCode.words(for: issued.life(at: now), in: verb.site.zone)
  }

  private func words(for event: CodeEvent) -> String {
    let what =
      switch event.kind {
      case .retired(let day): "retired, credited through \(day)"
      case .revoked(let instant):
        "revoked from \(ShownCode.words(for: instant, in: verb.site.zone)) on"
      case .replaced(let code): "replaced by \(ShownCode.grouped(code))"
      }
    return event.note.map { "\(what): \($0)" } ?? what
  }

  private func json(_ issued: IssuedCode) -> RegistryLine {
    var line = RegistryLine()
    line.add("code", issued.code.text)
    line.add("shown", ShownCode.grouped(issued))
    line.add("origin", issued.origin.rawValue)
    line.add("life", issued.life(at: now).word.rawValue)
    line.add("advocate", Int(issued.advocate))
    line.add("issued", issued.issuedAt.description)
    line.add("key_version", issued.keyVersion)
    line.add("credits_through", issued.creditsThrough?.description)
    line.add("revoked_from", issued.revokedFrom?.description)
    line.add("replaced_by", issued.replacedBy?.text)
    return line
  }
}
