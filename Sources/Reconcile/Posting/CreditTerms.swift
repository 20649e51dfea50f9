internal import Program
internal import Quantity

/// What the credits of one offer are, in a few plain values.
struct CreditTerms: Sendable {
  let advocate: Part
  /// As the advocate's where friends get nothing.
  let friend: Part

  init(_ offer: OfferRules, own: Currency) {
    advocate = Part(offer.advocateReward, own)
    friend = Part(offer.friendReward ?? offer.advocateReward, own)
  }

  struct Part: Sendable {
    let form: RewardForm
    private let isPoints: Bool
    /// Nil when it is that of the order.
    private let currency: Currency?

    init(_ reward: RewardRules, _ own: Currency) {
      form = reward.form
      isPoints = reward.isPoints
      if case .fixed = reward.measure { currency = nil } else { currency = own }
    }

    /// Of a credit for an order in a currency.
    func unit(_ order: Currency) -> RewardUnit { isPoints ? .points : .money(currency ?? order) }
  }
}
