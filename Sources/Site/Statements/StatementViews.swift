internal import Mustache
internal import Quantity
internal import Statements

/// Makes the values that the template of statements looks up.
enum StatementViews {
  static func root(_ sheet: StatementSheet) -> Object {
    [
      "language": .text(sheet.language.tag),
      "direction": .text(sheet.language.isRightToLeft ? "rtl" : "ltr"),
      "title": .text(sheet.title), "sender": .list(sheet.sender.map { .text($0) }),
      "recipient": .text(sheet.recipient), "details": rows(sheet.details),
      "accounts": .list(sheet.accounts.map(account)),
      "notices": .list(sheet.notices.map { .text($0) }), "head_label": .text(sheet.headLabel),
      "head_text": .text(sheet.headText), "head": .text(sheet.head),
    ]
  }

  static func invoice(_ sheet: InvoiceSheet) -> Object {
    [
      "language": .text(sheet.language.tag),
      "direction": .text(sheet.language.isRightToLeft ? "rtl" : "ltr"),
      "title": .text(sheet.title), "sender": .list(sheet.sender.map { .text($0) }),
      "recipient": .list(sheet.recipient.map { .text($0) }), "details": rows(sheet.details),
      "lines": .list(sheet.lines.map(line)), "sums": rows(sheet.sums),
      "has_payment": .flag(!sheet.payment.isEmpty), "payment": rows(sheet.payment),
      "notices": .list(sheet.notices.map { .text($0) }), "head_label": .text(sheet.headLabel),
      "head_text": .text(sheet.headText), "head": .text(sheet.head),
    ]
  }

  private static func line(_ line: InvoiceSheet.Line) -> Value {
    [
      "what": .text(line.what), "reasons": .list(line.details.map { .text($0) }),
      "day": .day(line.day), "shown_day": .text(line.shownDay), "rate": .text(line.rate),
      "amount": .text(line.amount),
    ]
  }

  private static func rows(_ rows: [StatementSheet.Row]) -> Value {
    .list(rows.map { ["label": .text($0.label), "value": .text($0.value)] })
  }

  private static func account(_ account: StatementSheet.Account) -> Value {
    [
      "unit": .text(account.unit), "heading": .text(account.heading), "sums": rows(account.sums),
      "opening": line(account.opening), "has_lines": .flag(!account.lines.isEmpty),
      "lines": .list(account.lines.map(line)), "closing": line(account.closing),
      "has_holds": .flag(!account.holds.isEmpty),
      "holds": .list(
        account.holds.map {
          [
            "what": .text($0.what), "offer": .text($0.offer), "shown_day": .text($0.shownDay),
            "amount": .text($0.amount),
          ]
        }),
      "year_heading": .text(account.yearHeading), "year": rows(account.year),
      "account_notices": .list(account.notices.map { .text($0) }),
    ]
  }

  private static func line(_ line: StatementSheet.Line) -> Value {
    [
      "day": .day(line.day), "shown_day": .text(line.shownDay), "what": .text(line.what),
      "reasons": .list(line.details.map { .text($0) }), "held": .text(line.held),
      "due": .text(line.due),
    ]
  }
}
