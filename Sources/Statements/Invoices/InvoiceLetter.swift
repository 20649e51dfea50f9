internal import Quantity

/// What an invoice says beside its figures, and how it is put into words.
package struct InvoiceLetter: Sendable {
  /// Where questions and objections go.
  package var email: String
  package var programme: String
  /// What the firm knows the advocate by.
  package var participant: String
  package var head: String
  /// The titles of offers by id, in the language.
  package var offers: [String: String]

  package init(
    email: String, programme: String, participant: String, head: String, offers: [String: String]
  ) {
    self.email = email
    self.programme = programme
    self.participant = participant
    self.head = head
    self.offers = offers
  }

  package func sheet(_ invoice: Invoice, _ words: StatementWords) -> InvoiceSheet {
    let wording = Wording(
      words: words, format: LanguageFormat(words.language), letter: self, invoice: invoice)
    return InvoiceSheet(
      language: words.language, title: wording.title, sender: invoice.firm.lines,
      recipient: invoice.business.lines, details: wording.details,
      lines: invoice.taxedLines.map(wording.line), sums: wording.sums, payment: wording.payment,
      notices: wording.notices, headLabel: words.text("head"), headText: words.text("head.text"),
      head: head, words: wording.labels)
  }

  private struct Wording {
    let words: StatementWords
    let format: LanguageFormat
    let letter: InvoiceLetter
    let invoice: Invoice

    var title: String {
      guard let cancelled = invoice.cancels else {
        return words.text("invoice.title", ["number": invoice.number])
      }
      return words.text("invoice.title.cancellation", ["number": cancelled.number])
    }

    var details: [StatementSheet.Row] {
      let isCancellation = invoice.cancels != nil
      var rows = [
        row(isCancellation ? "invoice.cancellation-number" : "invoice.number", invoice.number),
        row("invoice.issued", format.day(invoice.issuedOn)),
      ]
      if let cancelled = invoice.cancels { rows.append(row("invoice.cancels", name(of: cancelled))) }
      rows.append(row("invoice.served", served))
      rows.append(row("invoice.supplier", invoice.business.lines.joined(separator: ", ")))
      if let number = invoice.business.taxNumber { rows.append(row("invoice.tax-number", number)) }
      if let id = invoice.business.vatID { rows.append(row("invoice.vat-id", id)) }
      rows.append(row("invoice.customer", invoice.firm.lines.joined(separator: ", ")))
      rows.append(row("detail.participant", letter.participant))
      rows.append(row("detail.programme", letter.programme))
      return rows
    }

    private var served: String {
      let days = invoice.served
      return days.lowerBound == days.upperBound
        ? format.day(days.lowerBound)
        : format.days(DayRange(days.lowerBound, upTo: days.upperBound.adding(days: 1)))
    }

    func line(_ line: InvoiceLine) -> InvoiceSheet.Line {
      var details = [letter.offers[line.offer] ?? line.offer].filter { !$0.isEmpty }
      if line.kind == .reduction, let earlier = line.earlier {
        details.append(words.text("invoice.reduces", ["number": name(of: earlier)]))
      }
      return InvoiceSheet.Line(
        what: words.text("invoice.line.\(line.kind)", ["what": name(of: line.subject)]),
        details: details, day: line.creditedOn, shownDay: format.day(line.creditedOn, .medium),
        rate: line.rate.map(format.rate) ?? words.text("invoice.free"), amount: amount(line.gross))
    }

    var sums: [StatementSheet.Row] {
      var rows: [StatementSheet.Row] = []
      for group in invoice.taxGroups {
        guard let rate = group.rate else {
          rows.append(row("invoice.sum.free", amount(group.gross)))
          continue
        }
        let values = ["rate": format.rate(rate)]
        rows.append(.init(label: words.text("invoice.sum.net", values), value: amount(group.net)))
        rows.append(.init(label: words.text("invoice.sum.tax", values), value: amount(group.tax)))
      }
      return rows + [row("invoice.sum.total", amount(invoice.gross))]
    }

    var payment: [StatementSheet.Row] {
      guard invoice.cancels == nil else { return [] }
      let others = invoice.otherLines.map { line in
        StatementSheet.Row(
          label: words.text(
            "invoice.line.\(line.kind)",
            [
              "what": name(of: line.subject), "number": line.earlier.map(name(of:)) ?? "",
            ]),
          value: amount(line.gross))
      }
      let paid = StatementSheet.Row(
        label: words.text("invoice.paid", ["number": String(invoice.payout)]),
        value: amount(invoice.paid))
      return others + [paid]
    }

    var notices: [String] {
      var notices = [
        words.text("invoice.notice.agreement", ["day": format.day(invoice.agreedOn)])
      ]
      let groups = invoice.taxGroups
      if groups.contains(where: { $0.rate != nil }) {
        notices.append(words.text("invoice.notice.included"))
      }
      if groups.contains(where: { $0.rate == nil }) {
        notices.append(words.text("invoice.notice.small"))
      }
      if let cancelled = invoice.cancels {
        notices.append(words.text("invoice.notice.cancels", ["number": cancelled.number]))
      } else if invoice.lines.contains(where: { $0.kind == .reduction }) {
        notices.append(words.text("invoice.notice.reduction"))
      }
      notices.append(words.text("invoice.notice.objection", ["email": letter.email]))
      notices.append(words.text("notice.privacy"))
      return notices
    }

    /// What stands over columns and lists, by the names that templates know them by.
    var labels: [String: String] {
      let keys = [
        "invoice.column.what", "invoice.column.served", "invoice.column.rate",
        "invoice.column.amount", "invoice.lines", "invoice.sums", "invoice.payment", "page",
      ]
      return Dictionary(uniqueKeysWithValues: keys.map { ($0, words.text($0)) })
    }

    private func row(_ key: String, _ value: String) -> StatementSheet.Row {
      .init(label: words.text(key), value: value)
    }

    private func amount(_ amount: Int64) -> String {
      format.money(Money(minorUnits: amount, currency: invoice.currency))
    }

    private func name(of reference: Invoice.Reference) -> String {
      words.text(
        "invoice.reference",
        ["number": reference.number, "day": format.day(reference.issuedOn, .medium)])
    }

    private func name(of subject: StatementLine.Subject) -> String {
      switch subject {
      case .referral(let number): words.text("subject.referral", ["number": String(number)])
      case .bonus(let number): words.text("subject.bonus", ["number": String(number)])
      case .payout(let number): words.text("subject.payout", ["number": String(number)])
      }
    }
  }
}
