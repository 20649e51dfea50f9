internal import Diagnostics
internal import Quantity
internal import YAML

extension OfferChecks {
  /// What the law of some trades says of rewards; a confirmation by a person ends the check.
  ///
  /// Source: `Documentation/campaign-files.md`, section "Sectors".
  mutating func checkSector() {
    guard offer.sectorConfirmation == nil else { return }
    let sector = campaign.site.sector
    switch sector {
    case .general: break
    case .health:
      for (reward, isFriends) in rewards where mayExceed(100, reward) {
        report(.healthGift(at: rewardPlace(isFriends, reward)))
      }
      for step in offer.tiers?.steps ?? [] {
        guard let amount = step.amount, exceeds(100, amount.value) else { continue }
        report(.healthGift(at: amount.place))
      }
    case .insurance:
      if let reward = offer.friendReward, mayExceed(1500, reward) {
        report(.insuranceBenefit(at: places["friend_reward"]))
      }
    case .legal, .medical, .books, .gambling, .investment:
      report(.restrictedSector(sector, at: places.record))
    }
  }

  private func rewardPlace(_ isFriends: Bool, _ reward: Reward) -> Place {
    isFriends ? places["friend_reward"] : reward.places.record
  }

  /// Whether a reward may be worth more than so many cents of a euro, or that is not known.
  private func mayExceed(_ cents: Int64, _ reward: Reward) -> Bool {
    reward.costMax.map { exceeds(cents, $0) } ?? true
  }

  private func exceeds(_ cents: Int64, _ amount: Money) -> Bool {
    amount.currency != .euro || amount.minorUnits > cents
  }
}
