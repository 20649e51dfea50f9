internal import Quantity

/// The words of one language for offers: rewards, limits and conditions.
protocol OfferWording {
  init(_ format: LanguageFormat)

  /// `50,00 € Gutschein`; amounts in `currency` where the reward has them.
  func reward(_ reward: Reward, currency: Currency?) -> String

  /// `höchstens 10 Prämien je Kalenderjahr`; nil when there is no limit for an advocate.
  func limit(_ limits: OfferLimits) -> String?

  func title(of topic: TermTopic) -> String

  /// Empty when the offer has nothing to say of a topic.
  func sentences(on topic: TermTopic, _ facts: TermsFacts) -> [String]
}

extension Language {
  /// German for German; English for all other languages.
  var offerWording: any OfferWording {
    if primary == "de" { return GermanWording(LanguageFormat(self)) }
    return EnglishWording(LanguageFormat(primary == "en" ? self : .english))
  }

  /// Whether rewards and conditions are written in this language, not in English instead.
  package var hasOfferWording: Bool { primary == "de" || primary == "en" }
}
