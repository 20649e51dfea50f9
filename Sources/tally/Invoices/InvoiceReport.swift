internal import CommandLine
internal import Ledger

/// What a run of `invoices` says.
struct InvoiceReport {
  let verb: TallyVerb

  func list(_ invoices: [BookInvoice], isNew: Bool, _ history: InvoiceHistory) {
    if invoices.isEmpty { return }
    if verb.isJSON { return invoices.forEach { writeJSON($0, isNew: isNew, history) } }
    var table = Table([
      Table.Column("number", mayShrink: false), Table.Column("advocate", .right),
      Table.Column("payout", .right), Table.Column("net", .right), Table.Column("tax", .right),
      Table.Column("total", .right), Table.Column("paid", .right), Table.Column("what"),
    ])
    for invoice in invoices {
      let amount = { verb.site.amount($0, invoice.unit) }
      let cancels = history.invoice(invoice.cancels).map { "cancels \($0.name)" }
      let state = isNew ? (verb.arguments.isDryRun ? "would be issued" : "issued") : "issued before"
      table.add([
        invoice.name, String(invoice.advocate), String(invoice.payout), amount(invoice.net),
        amount(invoice.tax), amount(invoice.gross), amount(invoice.paid),
        [state, cancels].compactMap(\.self).joined(separator: ", "),
      ])
    }
    verb.console.write(table)
  }

  private func writeJSON(_ invoice: BookInvoice, isNew: Bool, _ history: InvoiceHistory) {
    var line = JSONLine(.invoice)
    line.add("type", "invoice")
    line.add("number", invoice.name)
    line.add("cancels", history.invoice(invoice.cancels)?.name)
    line.add("advocate", Int(invoice.advocate))
    line.add("payout", invoice.payout)
    line.add("unit", invoice.unit)
    line.add("net", Int(invoice.net))
    line.add("tax", Int(invoice.tax))
    line.add("total", Int(invoice.gross))
    line.add("paid", Int(invoice.paid))
    line.add("is_new", isNew)
    verb.console.write(line.bytes())
  }

  func end(_ draft: InvoiceDesk.Draft, wrote: String?, head: String?) {
    end(counts: (draft.new.count, draft.again.count), draft.leftOut, wrote: wrote, head: head)
  }

  /// `wrote`: the folder or the list; nil when no file was written.
  func end(
    counts: (new: Int, again: Int), _ leftOut: [InvoiceDesk.LeftOut: Int], wrote: String?,
    head: String?
  ) {
    if verb.isJSON {
      var line = JSONLine(.invoicing)
      line.add("type", "invoices")
      line.add("wrote", wrote)
      line.add("issued", counts.new)
      line.add("issued_before", counts.again)
      for reason in InvoiceDesk.LeftOut.allCases { line.add(reason.word, leftOut[reason] ?? 0) }
      line.add("head", head)
      return verb.console.write(line.bytes())
    }
    if let wrote { verb.say("\(wrote): personal data") }
    for reason in InvoiceDesk.LeftOut.allCases {
      if let count = leftOut[reason] { verb.say("\(count) without an invoice: \(reason.text)") }
    }
    if let head { verb.say("head \(head)") }
  }
}

extension InvoiceDesk.LeftOut {
  /// As JSON names it.
  fileprivate var word: String {
    switch self {
    case .unlisted: "unlisted"
    case .agreedLater: "agreed_later"
    case .failed: "payment_failed"
    case .forgotten: "forgotten"
    case .nothing: "nothing_to_invoice"
    case .earlier: "too_late"
    }
  }

  fileprivate var text: String {
    switch self {
    case .unlisted: "not in the table of businesses, or abroad"
    case .agreedLater: "agreed later than a referral of the payout"
    case .failed: "the payment failed, and is owed again"
    case .forgotten: "forgotten"
    case .nothing: "nothing is left to invoice; reductions go into the next invoice"
    case .earlier: "a later payout is invoiced already; cancel that first"
    }
  }
}
