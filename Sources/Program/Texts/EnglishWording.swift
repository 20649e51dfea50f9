internal import Quantity
internal import YAML

struct EnglishWording: OfferWording {
  let format: LanguageFormat

  init(_ format: LanguageFormat) {
    self.format = format
  }

  func reward(_ reward: Reward, currency: Currency?) -> String {
    switch reward.measure {
    case .fixed(let amounts):
      let amount = currency.flatMap { amounts[$0] } ?? amounts.main
      return "\(format.money(amount)) \(noun(of: reward.form))"
    case .percent(let rate, let atLeast, let atMost):
      return ([share(rate, reward.form)] + bounds(atLeast?.value, atMost?.value))
        .joined(separator: ", ")
    case .gift(let item, _): return item[format.language] ?? item.texts.first?.value ?? ""
    case .points(let count):
      return "\(format.number(Int64(count))) \(count == 1 ? "point" : "points")"
    }
  }

  func limit(_ limits: OfferLimits) -> String? {
    var parts: [String] = []
    if let limit = limits.perAdvocate {
      if let count = limit.rewardsMax { parts.append("at most \(rewards(count))") }
      if let amount = limit.amountMax?.value { parts.append("at most \(format.money(amount))") }
      if !parts.isEmpty { parts = [parts.joined(separator: " and ") + period(limit.period)] }
    }
    if let count = limits.friendsMax { parts.append("rewards for at most \(friends(count))") }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  func rewards(_ count: Int) -> String {
    "\(format.number(Int64(count))) \(count == 1 ? "reward" : "rewards")"
  }

  func friends(_ count: Int) -> String {
    "\(format.number(Int64(count))) \(count == 1 ? "friend" : "friends")"
  }

  /// What follows a limit, with a blank before it.
  func period(_ period: LimitPeriod) -> String {
    switch period {
    case .calendarDay: " per calendar day"
    case .calendarWeek: " per calendar week"
    case .calendarMonth: " per calendar month"
    case .calendarQuarter: " per quarter"
    case .calendarYear: " per calendar year"
    case .lifetime: " over the whole offer"
    case .rolling(let span): " within \(format.span(span, .afterPreposition))"
    }
  }

  func noun(of form: RewardForm) -> String {
    switch form {
    case .voucher: "voucher"
    case .cash: "cash reward"
    case .discount: "discount"
    case .accountCredit: "account credit"
    case .donation: "donation"
    case .points: "in points"
    case .gift: "gift"
    }
  }

  private func share(_ rate: Rate, _ form: RewardForm) -> String {
    if form == .discount { return "\(format.rate(rate)) discount" }
    if form == .points { return "\(format.rate(rate)) of the order value in points" }
    let article = form == .accountCredit ? "an" : "a"
    return "\(format.rate(rate)) of the order value as \(article) \(noun(of: form))"
  }

  private func bounds(_ atLeast: Money?, _ atMost: Money?) -> [String] {
    [
      atLeast.map { "at least \(format.money($0))" },
      atMost.map { "at most \(format.money($0))" },
    ].compactMap(\.self)
  }
}
