internal import CommandLine
internal import Diagnostics
internal import Hashing
internal import Ledger
internal import Payouts
internal import Quantity

/// One run of `payouts list` or `payouts show`.
struct PayoutListing {
  let verb: TallyVerb

  func list(_ findings: inout [Diagnostic]) throws(LedgerFailure) {
    guard let books = try verb.reading(&findings) else { return }
    let payouts = try books.reading { () throws(LedgerFailure) in
      var payouts: [ClosedPayout] = []
      for act in try books.acts() where act.kind == .payout {
        payouts.append(ClosedPayout(act, try books.movements(.payout(act.payout))))
      }
      return payouts
    }
    if verb.isJSON { return payouts.forEach(writeJSON) }
    var table = Table([
      Table.Column("payout", .right), Table.Column("closed", mayShrink: false),
      Table.Column("up to", mayShrink: false), Table.Column("form"),
      Table.Column("amount", .right), Table.Column("items", .right),
      Table.Column("open", .right), Table.Column("paid", .right), Table.Column("failed", .right),
    ])
    for payout in payouts {
      let open = payout.count { $0 == .open }
      let paid = payout.count { $0 == .paid }
      table.add([
        String(payout.act.payout), verb.site.day(payout.act.recordedAt),
        verb.site.day(payout.act.until.adding(milliseconds: -1)), payout.act.form,
        ProposalReport.amount(payout.total, payout.act.unit), String(payout.items.count),
        String(open), String(paid), String(payout.items.count - open - paid),
      ])
    }
    if payouts.isEmpty { return verb.say("no payout was closed yet") }
    verb.console.write(table)
  }

  private func writeJSON(_ payout: ClosedPayout) {
    var line = JSONLine(.payout)
    line.add("type", "payout")
    line.add("payout", payout.act.payout)
    line.add("closed", payout.act.recordedAt.description)
    line.add("until", payout.act.until.description)
    line.add("form", payout.act.form)
    line.add("unit", payout.act.unit)
    line.add("amount", "\(payout.total)")
    line.add("items", payout.items.count)
    line.add("open", payout.count { $0 == .open })
    line.add("paid", payout.count { $0 == .paid })
    line.add("head", payout.act.head.hexadecimal)
    verb.console.write(line.bytes())
  }

  func show(_ findings: inout [Diagnostic]) throws(LedgerFailure) {
    guard let books = try verb.reading(&findings),
      let payout = try verb.payout(books, &findings)
    else { return }
    if verb.isJSON {
      for item in payout.items {
        var line = JSONLine(.payoutItem)
        line.add("type", "item")
        line.add("reference", item.reference)
        line.add("advocate", Int(item.holder.advocate))
        line.add("amount", Int(item.amount))
        line.add("unit", payout.act.unit)
        line.add("state", item.state.word)
        verb.console.write(line.bytes())
      }
      return
    }
    var table = Table([
      Table.Column("reference", mayShrink: false), Table.Column("holder", mayShrink: false),
      Table.Column("amount", .right), Table.Column("set off", .right), Table.Column("state"),
    ])
    for item in payout.items {
      let setOff = item.movements.reduce(0 as Int64) { $0 + max(-$1.taken, 0) }
      table.add([
        item.reference, ProposalReport.name(of: item.holder),
        verb.site.amount(item.amount, payout.act.unit),
        setOff == 0 ? "" : verb.site.amount(setOff, payout.act.unit), item.state.word,
      ])
    }
    verb.console.write(table)
    verb.say(
      "\(payout.act.form) in \(payout.act.unit): "
        + ProposalReport.amount(payout.total, payout.act.unit))
    verb.say("head \(payout.act.head.hexadecimal)")
  }
}

extension TallyVerb {
  /// The payout that the operand `PAYOUT` names; nil after adding a finding.
  func payout(
    _ books: SQLiteBooks, _ findings: inout [Diagnostic]
  ) throws(LedgerFailure) -> ClosedPayout? {
    let number = arguments.operand("PAYOUT").flatMap { Int($0) } ?? 0
    let payout = try ClosedPayout.find(number, books)
    if payout == nil { findings.append(.unknownPayout(books.path)) }
    return payout
  }
}
