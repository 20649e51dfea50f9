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

  init(_ site: LoadedSite, _ language: PageLanguage) {
    let strings = site.theme.strings[language.code] ?? ThemeStrings()
    let texts = strings.keys.compactMap { key in strings.text(key).map { (key, $0) } }
    words = StatementWords(
      language.language, Dictionary(texts, uniquingKeysWith: { first, _ in first }))
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
    let (state, day) = words(of: credit.state)
    let correction = credit.correction
    // What was taken away says why in the correction.
    let reason = correction?.reason == credit.reason ? "" : reason(credit.reason)
    return .object(
      Object([
        (Keys.number, .number(number)), (Keys.isBonus, .flag(isBonus)),
        (Keys.offer, text(offers[credit.offer] ?? "")),
        (Keys.amount, .text(amount(credit.amount, unit))), (Keys.state, .text(state)),
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
        (Keys.reason, .text(reason.isEmpty ? words.text("reason.other") : reason)),
      ]))
  }

  private func name(of subject: StatementLine.Subject) -> (Int64, isBonus: Bool) {
    switch subject {
    case .referral(let number), .payout(let number): (number, false)
    case .bonus(let number): (number, true)
    }
  }

  private func words(of state: AdvocateStatus.State) -> (String, Day?) {
    switch state {
    case .held(nil): (words.text("status.held-open"), nil)
    case .held(let day?): (words.text("status.held-until"), day)
    case .due: (words.text("status.is-due"), nil)
    case .returned: (words.text("status.returned"), nil)
    case .paid(let day): (words.text("status.paid-on"), day)
    case .gone: (words.text("status.gone"), nil)
    case .waived: (words.text("status.waived"), nil)
    case .forfeited: (words.text("status.forfeited"), nil)
    }
  }

  /// That a reward is on hold, or released, is said already.
  private func reason(_ code: String) -> String {
    code == ReasonCode.holding.code || code == ReasonCode.released.code ? "" : words.reason(code)
  }

  private func amount(_ amount: Int64, _ unit: RewardUnit) -> String {
    StatementAmount(unit, format, points: words.text("status.points")).text(amount)
  }

  private func text(_ text: String) -> Value { text.isEmpty ? .null : .text(text) }
}
