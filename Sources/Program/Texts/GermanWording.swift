internal import Quantity
internal import YAML

struct GermanWording: OfferWording {
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
      return "\(format.number(Int64(count))) \(count == 1 ? "Punkt" : "Punkte")"
    }
  }

  func limit(_ limits: OfferLimits) -> String? {
    var parts: [String] = []
    if let limit = limits.perAdvocate {
      if let count = limit.rewardsMax { parts.append("höchstens \(rewards(count))") }
      if let amount = limit.amountMax?.value { parts.append("höchstens \(format.money(amount))") }
      if !parts.isEmpty { parts = [parts.joined(separator: " und ") + period(limit.period)] }
    }
    if let count = limits.friendsMax { parts.append("Prämien für höchstens \(friends(count))") }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  func rewards(_ count: Int) -> String {
    "\(format.number(Int64(count))) \(count == 1 ? "Prämie" : "Prämien")"
  }

  func friends(_ count: Int) -> String {
    "\(format.number(Int64(count))) empfohlene \(count == 1 ? "Person" : "Personen")"
  }

  /// What follows a limit, with a blank before it.
  func period(_ period: LimitPeriod) -> String {
    switch period {
    case .calendarDay: " je Kalendertag"
    case .calendarWeek: " je Kalenderwoche"
    case .calendarMonth: " je Kalendermonat"
    case .calendarQuarter: " je Quartal"
    case .calendarYear: " je Kalenderjahr"
    case .lifetime: " während der gesamten Aktion"
    case .rolling(let span): " innerhalb von \(format.span(span, .afterPreposition))"
    }
  }

  func noun(of form: RewardForm) -> String {
    switch form {
    case .voucher: "Gutschein"
    case .cash: "Geldprämie"
    case .discount: "Rabatt"
    case .accountCredit: "Gutschrift"
    case .donation: "Spende"
    case .points: "in Punkten"
    case .gift: "Sachprämie"
    }
  }

  private func share(_ rate: Rate, _ form: RewardForm) -> String {
    if form == .discount { return "\(format.rate(rate)) Rabatt" }
    if form == .points { return "\(format.rate(rate)) des Bestellwerts in Punkten" }
    return "\(format.rate(rate)) des Bestellwerts als \(noun(of: form))"
  }

  private func bounds(_ atLeast: Money?, _ atMost: Money?) -> [String] {
    [
      atLeast.map { "mindestens \(format.money($0))" },
      atMost.map { "höchstens \(format.money($0))" },
    ].compactMap(\.self)
  }
}
