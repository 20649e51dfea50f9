package import Quantity

extension OfferLimits {
  /// The limit for one advocate in a few words, nil without one: `höchstens 10 Prämien je
  /// Kalenderjahr`.
  package func text(in language: Language) -> String? { language.offerWording.limit(self) }
}
