package import Quantity

extension Reward {
  /// The reward in a few words: `50,00 € Gutschein`, `5 % Rabatt, höchstens 100,00 €`.
  ///
  /// Amounts are those in `currency` where the reward has them, else in the programme's.
  package func text(in language: Language, currency: Currency? = nil) -> String {
    language.offerWording.reward(self, currency: currency)
  }
}
