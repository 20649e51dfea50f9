internal import Program
internal import Quantity

/// In what credits of each offer are given, found out once for very many of them.
struct CreditUnits: Sendable {
  private struct Reward {
    let form: RewardForm
    /// Nil for the currency of the order.
    let unit: RewardUnit?

    init(_ reward: RewardRules, _ own: Currency) {
      form = reward.form
      unit =
        switch reward.measure {
        case .points: .points
        case .fixed: nil
        case .share, .gift: .money(own)
        }
    }
  }

  private let advocates: [Reward]
  private let friends: [Reward]

  init(_ rules: RuleBook) {
    advocates = rules.offers.map { Reward($0.advocateReward, rules.currency) }
    friends = rules.offers.map { Reward($0.friendReward ?? $0.advocateReward, rules.currency) }
  }

  func reward(of credit: OrderCredit) -> (form: RewardForm, unit: RewardUnit) {
    let offer = Int(credit.offer)
    let reward = credit.purpose == .friend ? friends[offer] : advocates[offer]
    return (reward.form, reward.unit ?? .money(credit.currency))
  }
}
