package import Quantity

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
