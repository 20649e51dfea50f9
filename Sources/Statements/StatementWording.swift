internal import Quantity
internal import Reconcile

/// Puts an account into words.
struct StatementWording {
  let words: StatementWords
  let format: LanguageFormat
  let letter: StatementLetter

  /// Below this much in a year, other income is free of tax (§ 22 Nr. 3 EStG); minor units of EUR.
  static let taxFreeBelow: Int64 = 256_00
  /// From here on the notice says that the limit is near.
  static let taxNearFrom: Int64 = 200_00

  /// What stands over columns and lists, by the names that templates know them by.
  var labels: [String: String] {
    let keys = [
      "column.day", "column.what", "column.held", "column.due", "lines", "lines.none", "holds",
      "holds.text", "holds.day", "holds.amount", "sums", "page",
    ]
    return Dictionary(uniqueKeysWithValues: keys.map { ($0, words.text($0)) })
  }

  /// `Mai 2026`; `2026`.
  func name(of period: StatementPeriod) -> String {
    period.isYear ? "\(period)" : format.day(period.days.lower, .month)
  }

  func account(_ account: Statement.Account, _ days: DayRange) -> StatementSheet.Account {
    let unit = unit(account.unit)
    let last = letter.lastDay
    return StatementSheet.Account(
      unit: account.unit.code, heading: words.text("account", ["unit": unit]),
      opening: balance("line.opening", account.opening, days.lower, account.unit),
      lines: account.lines.map { line($0, account.unit) },
      closing: balance("line.closing", account.closing, last, account.unit),
      sums: sums(account, days), holds: account.holds.map { hold($0, account.unit) },
      yearHeading: words.text(
        "year", ["year": String(account.year.year), "day": format.day(last)]),
      year: [
        row("year.earned", account.year.earned, account.unit),
        row("year.paid", account.year.paid, account.unit),
      ],
      notices: notices(account))
  }

  private func unit(_ unit: RewardUnit) -> String {
    switch unit {
    case .money(let currency): currency.code
    case .points: words.text("unit.points")
    }
  }

  private func amount(_ amount: Int64, _ unit: RewardUnit) -> String {
    StatementAmount(unit, format, points: words.text("amount.points")).text(amount)
  }

  private func row(_ key: String, _ value: Int64, _ unit: RewardUnit) -> StatementSheet.Row {
    .init(label: words.text(key), value: amount(value, unit))
  }

  private func balance(
    _ key: String, _ balance: AccountBalance, _ day: Day, _ unit: RewardUnit
  ) -> StatementSheet.Line {
    .init(
      day: day, shownDay: format.day(day, .medium), what: words.text(key), details: [],
      held: amount(balance.held, unit), due: amount(balance.due, unit))
  }

  private func line(_ line: StatementLine, _ unit: RewardUnit) -> StatementSheet.Line {
    let details =
      line.isPayout ? [] : [offer(line.offer), reason(of: line)].filter { !$0.isEmpty }
    return .init(
      day: line.day, shownDay: format.day(line.day, .medium),
      what: words.text("kind.\(line.kind.word)", ["what": name(of: line.subject)]),
      details: details,
      held: line.change.held == 0 ? "" : amount(line.change.held, unit),
      due: line.change.due == 0 ? "" : amount(line.change.due, unit))
  }

  /// That a reward is on hold, or released, is no reason to correct it.
  private func reason(of line: StatementLine) -> String {
    let states = [ReasonCode.holding, .released].map(\.code)
    return line.kind == .corrected && states.contains(line.reason)
      ? words.text("reason.other") : words.reason(line.reason)
  }

  private func hold(_ hold: StatementHold, _ unit: RewardUnit) -> StatementSheet.Hold {
    .init(
      what: name(of: hold.subject), offer: offer(hold.offer),
      shownDay: hold.releasedOn.map { format.day($0, .medium) } ?? words.text("holds.open"),
      amount: amount(hold.amount, unit))
  }

  private func name(of subject: StatementLine.Subject) -> String {
    switch subject {
    case .referral(let number): words.text("subject.referral", ["number": String(number)])
    case .bonus(let number): words.text("subject.bonus", ["number": String(number)])
    case .payout(let number): words.text("subject.payout", ["number": String(number)])
    }
  }

  private func offer(_ id: String) -> String { letter.offers[id] ?? id }

  private func sums(_ account: Statement.Account, _ days: DayRange) -> [StatementSheet.Row] {
    let last = letter.lastDay
    let unit = account.unit
    let opening = words.text("line.opening")
    var rows = [
      StatementSheet.Row(
        label: "\(opening) (\(format.day(days.lower, .medium)))",
        value: amount(account.opening.total, unit))
    ]
    let waived = account.sum(of: .waived, .forfeited).total
    rows.append(row("sum.credited", account.sum(of: .credited).total, unit))
    rows.append(row("sum.corrected", account.sum(of: .corrected).total, unit))
    rows.append(row("sum.paid", account.sum(of: .paid, .returned).total, unit))
    if waived != 0 { rows.append(row("sum.waived", waived, unit)) }
    rows.append(
      StatementSheet.Row(
        label: "\(words.text("line.closing")) (\(format.day(last, .medium)))",
        value: amount(account.closing.total, unit)))
    return rows
  }

  private func notices(_ account: Statement.Account) -> [String] {
    var notices: [String] = []
    if account.closing.due < 0 { notices.append(words.text("notice.owed")) }
    guard !letter.isTrade, account.unit == .money(.euro) else { return notices }
    let received = max(account.year.paid, account.year.earned)
    notices.append(words.text("notice.tax"))
    let values = ["amount": amount(received, account.unit), "year": String(account.year.year)]
    if received >= Self.taxFreeBelow {
      notices.append(words.text("notice.tax-reached", values))
    } else if received >= Self.taxNearFrom {
      notices.append(words.text("notice.tax-near", values))
    }
    return notices
  }
}
