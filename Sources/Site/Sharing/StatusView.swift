internal import Mustache
internal import Program
internal import Quantity
internal import Reconcile
internal import Statements
internal import YAML

/// What an advocate's page says of their accounts, in one language.
struct StatusView: Sendable {
  private let offers: [String: String]
  private let format: LanguageFormat
  private let words: StatementWords
  private let points: String
  private let otherReason: String

  init(_ site: LoadedSite, _ language: PageLanguage) {
    let strings = site.theme.strings[language.code] ?? ThemeStrings()
    let texts = strings.keys.compactMap { key in strings.text(key).map { (key, $0) } }
    words = StatementWords(
      language.language, Dictionary(texts, uniquingKeysWith: { first, _ in first }))
    points = strings.text("status.points") ?? "{count}"
    otherReason = strings.text("reason.other") ?? ""
    format = LanguageFormat(language.language)
    let titles = site.campaign.offers.map { offer in
      (offer.id.value.text, offer.title[language.language] ?? "")
    }
    offers = Dictionary(titles, uniquingKeysWith: { first, _ in first })
  }

  func value(_ status: AdvocateStatus) -> Value {
    .object(
      Object([
        (Keys.changedOn, .day(status.changedOn)), (Keys.run, .number(Int64(status.run))),
        (Keys.accounts, .list(status.accounts.map(account))),
      ]))
  }

  private func account(_ account: AdvocateStatus.Account) -> Value {
    let unit = account.unit
    let older: Value = account.olderCount > 0 ? .number(Int64(account.olderCount)) : .null
    return .object(
      Object([
        (Keys.unit, .text(unit.code)),
        (Keys.held, .text(amount(account.balance.held, unit))),
        (Keys.due, .text(amount(account.balance.due, unit))),
        (Keys.paid, .text(amount(account.paid, unit))),
        (Keys.owes, .flag(account.balance.due < 0)),
        (Keys.lastPayout, account.lastPayout.map { payout($0, unit) } ?? .null),
        (Keys.nextRelease, account.nextRelease.map(Value.day) ?? .null),
        (Keys.credits, .list(account.credits.map { credit($0, unit) })),
        (Keys.olderCount, older),
      ]))
  }

  private func payout(_ payout: AdvocateStatus.Payout, _ unit: RewardUnit) -> Value {
    .object(
      Object([
        (Keys.number, .number(payout.number)), (Keys.day, .day(payout.day)),
        (Keys.amount, .text(amount(payout.amount, unit))),
      ]))
  }

  private func credit(_ credit: AdvocateStatus.Credit, _ unit: RewardUnit) -> Value {
    let (number, isBonus) = name(of: credit.subject)
    let (place, day) = place(of: credit.state)
    let correction = credit.correction
    // What was taken away says why in the correction.
    let reason = correction?.reason == credit.reason ? "" : reason(credit.reason)
    let states = Self.states.enumerated().map { ($1, Value.flag($0 == place)) }
    return .object(
      Object(
        states + [
          (Keys.number, .number(number)), (Keys.isBonus, .flag(isBonus)),
          (Keys.offer, text(offers[credit.offer] ?? "")),
          (Keys.amount, .text(amount(credit.amount, unit))),
          (Keys.day, day.map(Value.day) ?? .null), (Keys.reason, text(reason)),
          (Keys.correction, correction.map { self.correction($0, unit) } ?? .null),
        ]))
  }

  private func correction(
    _ correction: AdvocateStatus.Correction, _ unit: RewardUnit
  ) -> Value {
    let reason = reason(correction.reason)
    let sign = correction.change > 0 ? "+" : ""
    return .object(
      Object([
        (Keys.day, .day(correction.day)),
        (Keys.amount, .text(sign + amount(correction.change, unit))),
        (Keys.reason, text(reason.isEmpty ? otherReason : reason)),
      ]))
  }

  private func name(of subject: StatementLine.Subject) -> (Int64, isBonus: Bool) {
    switch subject {
    case .referral(let number), .payout(let number): (number, false)
    case .bonus(let number): (number, true)
    }
  }

  /// Which of these it is, for templates to choose their words by.
  private static let states: [Key] = [
    "is_held", "is_open", "is_due", "is_returned", "is_paid", "is_gone", "is_waived",
    "is_forfeited",
  ]

  private func place(of state: AdvocateStatus.State) -> (Int, Day?) {
    switch state {
    case .held(let day?): (0, day)
    case .held(nil): (1, nil)
    case .due: (2, nil)
    case .returned: (3, nil)
    case .paid(let day): (4, day)
    case .gone: (5, nil)
    case .waived: (6, nil)
    case .forfeited: (7, nil)
    }
  }

  /// That a reward is on hold, or released, is said already.
  private func reason(_ code: String) -> String {
    code == ReasonCode.holding.code || code == ReasonCode.released.code ? "" : words.reason(code)
  }

  private func amount(_ amount: Int64, _ unit: RewardUnit) -> String {
    StatementAmount(unit, format, points: points).text(amount)
  }

  private func text(_ text: String) -> Value { text.isEmpty ? .null : .text(text) }
}
