internal import CommandLine
internal import Diagnostics
internal import Hashing
internal import Program
internal import Ledger
internal import Payouts
internal import Quantity

/// One run of `payouts propose` or `payouts close`.
struct ProposalReport {
  let verb: TallyVerb

  private static let attemptsMax = 5

  func propose(_ findings: inout [Diagnostic]) throws(LedgerFailure) {
    guard let books = try verb.reading(&findings),
      let draft = try PayoutDesk(verb: verb, books: books).draft(&findings)
    else { return }
    if verb.isJSON { writeJSON(draft) } else { write(draft, books) }
  }

  func close(_ findings: inout [Diagnostic]) throws(LedgerFailure) {
    guard try verb.reading(&findings) != nil else { return }
    let books = try verb.writing()
    let code = (verb.arguments.operand("PROPOSAL") ?? "").lowercased()
    for _ in 0..<Self.attemptsMax {
      let closed = try books.acts().filter {
        $0.proposal?.hexadecimal.hasPrefix(code) == true
      }
      if code.utf8.count == PayoutDesk.codeLength, !closed.isEmpty {
        findings.append(
          .closedBefore(books.path, closed.filter { $0.kind == .payout }.map(\.payout)))
        return
      }
      guard let draft = try PayoutDesk(verb: verb, books: books).draft(&findings) else { return }
      guard draft.code == code, !draft.acts.isEmpty else {
        findings.append(.otherProposal(books.path))
        return
      }
      let acts = draft.acts.map { act in
        var act = act
        act.proposal = draft.digest
        return act
      }
      if let recorded = try books.record(acts, on: draft.basis, at: verb.site.now) {
        return report(recorded)
      }
    }
    throw LedgerFailure(.busyLedger(books.path))
  }

  private func report(_ acts: [BookAct]) {
    for act in acts {
      if verb.isJSON {
        var line = JSONLine(.closed)
        line.add("type", act.kind.word)
        line.add("payout", act.payout > 0 ? act.payout : nil)
        line.add("unit", act.unit)
        line.add("form", act.form)
        line.add("head", act.head.hexadecimal)
        verb.console.write(line.bytes())
      } else if act.kind == .payout {
        verb.say("payout \(act.payout) is closed: \(act.form) in \(act.unit)")
      } else {
        verb.say("written off: \(act.movements) credits")
      }
    }
    if !verb.isJSON, let head = acts.last?.head {
      verb.say("head \(head.hexadecimal)")
    }
  }

  private func write(_ draft: PayoutDesk.Draft, _ books: SQLiteBooks) {
    let proposal = draft.proposal
    var table = Table([
      Table.Column("what", mayShrink: false), Table.Column("form", mayShrink: false),
      Table.Column("holder", mayShrink: false), Table.Column("id"),
      Table.Column("amount", .right), Table.Column("credits", .right),
    ])
    for (what, item) in rows(proposal) {
      table.add([
        what, item.form.rawValue, Self.name(of: item.holder), id(of: item.holder, books),
        verb.site.amount(item.amount, item.unit), String(item.credits.count),
      ])
    }
    if !table.rows.isEmpty { verb.console.write(table) }
    let day = verb.site.time(draft.until.adding(milliseconds: -1))
    for batch in proposal.batches {
      verb.say(
        "\(batch.form.rawValue): \(Self.amount(batch.total, batch.unit)) "
          + "to \(batch.items.count) of them")
    }
    if draft.acts.isEmpty { return verb.say("as of \(day): nothing is to be paid out") }
    verb.say("as of \(day); nothing is recorded yet: tally payouts close \(draft.code)")
  }

  private func writeJSON(_ draft: PayoutDesk.Draft) {
    for (what, item) in rows(draft.proposal) {
      var line = JSONLine(.proposalItem)
      line.add("type", "item")
      line.add("what", what)
      line.add("advocate", Int(item.holder.advocate))
      line.add("is_friend", item.holder.friendOf != nil)
      line.add("form", item.form.rawValue)
      line.add("unit", item.unit)
      line.add("amount", Int(item.amount))
      verb.console.write(line.bytes())
    }
    var line = JSONLine(.proposal)
    line.add("type", "proposal")
    line.add("proposal", draft.acts.isEmpty ? nil : draft.code)
    line.add("until", draft.until.description)
    verb.console.write(line.bytes())
  }

  private func rows(_ proposal: PayoutProposal) -> [(String, PayoutItem)] {
    proposal.batches.flatMap { $0.items.map { ("pay", $0) } }
      + proposal.waiting.map { ("below minimum", $0) } + proposal.carried.map { ("owes", $0) }
      + proposal.writeOffs.map { ($0.reason.rawValue, $0.item) }
  }

  static func name(of holder: PayoutHolder) -> String {
    holder.friendOf == nil ? "advocate \(holder.advocate)" : "friend of \(holder.advocate)"
  }

  private func id(of holder: PayoutHolder, _ books: SQLiteBooks) -> String {
    guard holder.friendOf == nil else { return "" }
    return (try? books.registry.advocate(number: holder.advocate))?.person?.id ?? "forgotten"
  }

  /// A sum, which may be larger than an amount.
  static func amount(_ total: Int128, _ unit: String) -> String {
    guard let currency = Currency(code: unit) else { return "\(total) points" }
    guard let minorUnits = Int64(exactly: total) else {
      return "\(total / Int128(currency.minorUnitsPerUnit)) \(unit)"
    }
    return Money(minorUnits: minorUnits, currency: currency).description
  }
}
