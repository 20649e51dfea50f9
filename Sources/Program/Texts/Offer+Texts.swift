package import Quantity

extension Reward {
  /// The reward in a few words: `50,00 € Gutschein`, `5 % Rabatt, höchstens 100,00 €`.
  ///
  /// Amounts are those in `currency` where the reward has them, else in the programme's.
  package func text(in language: Language, currency: Currency? = nil) -> String {
    language.offerWording.reward(self, currency: currency)
  }
}

extension OfferLimits {
  /// The limit for one advocate in a few words, nil without one: `höchstens 10 Prämien je
  /// Kalenderjahr`.
  package func text(in language: Language) -> String? { language.offerWording.limit(self) }
}

extension Campaign {
  /// The conditions of an offer, from its own numbers, so that page and rule cannot disagree.
  ///
  /// German for German, English for all other languages.
  package func terms(of offer: Offer, in language: Language) -> [TermParagraph] {
    let wording = language.offerWording
    let facts = TermsFacts(campaign: self, offer: offer, language: language)
    return TermTopic.allCases.compactMap { topic in
      let sentences = wording.sentences(on: topic, facts)
      guard !sentences.isEmpty else { return nil }
      return TermParagraph(
        topic: topic, title: wording.title(of: topic), text: sentences.joined(separator: " "))
    }
  }
}
