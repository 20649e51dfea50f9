internal import CommandLine
internal import Codes
internal import Diagnostics
internal import Facts
internal import Ledger
internal import Program
internal import Quantity
internal import Reconcile
internal import Redemptions

extension Explaining {
  func code(_ text: String, _ findings: inout [Diagnostic]) throws(LedgerFailure) {
    guard let code = try? CodeReader.fold(Array(text.utf8).span) else {
      findings.append(.unreadableCode(books.path))
      return
    }
    let issued = try books.registry.code(code)
    var proposals: [Code] = []
    if issued == nil {
      let registry = CodeBookReading(
        books: books, keys: try verb.keys(books), zone: verb.site.zone)
      proposals = try registry.proposals(for: code)
    }
    let visits = Set(last.finder.facts.clicks.lazy.filter { $0.code == code }.map(Visit.init))
      .count
    if verb.isJSON {
      write(code, issued, proposals, visits)
    } else {
      verb.console.write([try passage(code, issued, proposals, visits)])
    }
    list(last.finder.rows(with: code))
  }

  /// What is the same when logs that overlap tell it again.
  private struct Visit: Hashable {
    let at: Instant
    let visitor: UInt64
    let customer: UInt64

    init(_ click: Click) {
      at = click.occurredAt
      visitor = click.visitor
      customer = click.customer
    }
  }

  private func passage(
    _ code: Code, _ issued: Ledger.IssuedCode?, _ proposals: [Code], _ visits: Int
  ) throws(LedgerFailure) -> Passage {
    var passage = Passage("\(issued?.shown ?? code)")
    if let issued {
      passage.add("state", Self.text(issued.life(at: verb.site.now), verb.site))
      passage.add("issued", verb.site.time(issued.issuedAt))
      passage.add("advocate", try names([issued.advocate])[issued.advocate] ?? "")
      for event in try books.registry.events(of: code) {
        passage.add("since", "\(verb.site.time(event.at))  \(Self.text(event, verb.site))")
      }
    } else {
      passage.add("state", "never issued")
      if !proposals.isEmpty {
        passage.add("perhaps", proposals.map(\.text).joined(separator: ", "))
      }
    }
    if visits > 0 { passage.add("visits", "\(visits) to its share page") }
    return passage
  }

  private func write(
    _ code: Code, _ issued: Ledger.IssuedCode?, _ proposals: [Code], _ visits: Int
  ) {
    var line = JSONLine(.code)
    line.add("type", "code")
    line.add("code", code.text)
    line.add("state", issued.map { "\($0.life(at: verb.site.now).word)" })
    line.add("issued", issued?.issuedAt.description)
    line.add("advocate", issued.map { Int($0.advocate) })
    line.add("proposals", proposals.map(\.text))
    line.add("visits", visits)
    verb.console.write(line.bytes())
  }

  private static func text(_ life: CodeLife, _ site: TallySite) -> String {
    switch life {
    case .issued: "good"
    case .retired(let day): "retired, credits through \(day)"
    case .replaced(let code): "replaced by \(code), credits still"
    case .revoked(let instant): "revoked from \(site.time(instant))"
    }
  }

  private static func text(_ event: CodeEvent, _ site: TallySite) -> String {
    let note = event.note.map { ": \($0)" } ?? ""
    switch event.kind {
    case .retired(let day): return "retired through \(day)\(note)"
    case .revoked(let instant): return "revoked from \(site.time(instant))\(note)"
    case .replaced(let code): return "replaced by \(code)\(note)"
    }
  }

  func advocate(_ id: String, _ findings: inout [Diagnostic]) throws(LedgerFailure) {
    guard let advocate = try books.registry.advocate(id: id) else {
      findings.append(.unknownAdvocateNumber(books.path))
      return
    }
    let codes = try books.registry.codes(of: advocate.number)
    let entries = try books.entries(.advocate(advocate.number))
    let sums = StatusReport.sums(
      of: CreditBalance.balances(
        of: entries.filter { $0.name.purpose != 1 },
        try books.movements(.advocate(advocate.number))))
    if verb.isJSON {
      write(advocate, codes, sums)
    } else {
      verb.console.write([passage(id, advocate, codes, sums)])
    }
    list(
      last.decisions.indices.flatMap { block in
        last.decisions[block].advocates.indices.compactMap { row in
          last.decisions[block].advocates[row] == UInt64(advocate.number)
            ? OrderFinder.Place(block: block, row: row) : nil
        }
      })
    list(entries)
  }

  private func passage(
    _ id: String, _ advocate: Ledger.Advocate, _ codes: [Ledger.IssuedCode],
    _ sums: [StatusReport.Sum]
  ) -> Passage {
    var passage = Passage("\(id) (number \(advocate.number))")
    passage.add("state", "\(advocate.state.rawValue), \(advocate.audience.rawValue)")
    for code in codes {
      passage.add(
        "code", "\(code.shown), \(Self.text(code.life(at: verb.site.now), verb.site))")
    }
    for sum in sums {
      passage.add(
        "owed",
        "\(verb.site.amount(sum.payable, sum.unit)) to be paid, "
          + "\(verb.site.amount(sum.pending, sum.unit)) held")
    }
    if sums.isEmpty { passage.add("owed", "nothing was posted") }
    return passage
  }

  private func write(
    _ advocate: Ledger.Advocate, _ codes: [Ledger.IssuedCode], _ sums: [StatusReport.Sum]
  ) {
    var line = JSONLine(.advocate)
    line.add("type", "advocate")
    line.add("advocate", Int(advocate.number))
    line.add("state", advocate.state.rawValue)
    line.add("audience", advocate.audience.rawValue)
    line.add("codes", codes.map(\.code.text))
    verb.console.write(line.bytes())
    for sum in sums {
      var line = JSONLine(.balance)
      line.add("type", "balance")
      line.add("unit", sum.unit)
      line.add("pending", Int(sum.pending))
      line.add("payable", Int(sum.payable))
      verb.console.write(line.bytes())
    }
  }
}
