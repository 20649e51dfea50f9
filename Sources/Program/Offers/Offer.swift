package import Quantity
package import YAML

/// `program/offers/*.yaml`: what is promised to advocates and friends, and on which conditions.
///
/// What the file leaves to the programme's defaults is filled in when the campaign is loaded, so
/// that the properties here always say what holds.
package struct Offer: Sendable {
  package var id: Located<Identifier>
  /// Place among the offers; those without come last.
  package var order: Int?
  package var title: LocalizedText
  package var summary: LocalizedText?
  package var callToAction: LocalizedText?
  /// The page that presents it.
  package var page: Located<PageName>?
  package var audience: OfferAudience
  package var run: OfferRun
  package var advocateReward: Reward
  package var friendReward: Reward?
  package var earnedBy: EarningRule
  package var eligibility: Eligibility
  package var limits: OfferLimits
  package var tiers: Tiers?
  package var milestones: Milestones?
  /// The page with the conditions.
  package var terms: Located<PageName>
  /// A person has confirmed that the sector's rules are kept: who, when, on which ground.
  package var sectorConfirmation: String?

  package var attribution = Attribution.standard
  package var hold = ProgramSettings.standardHold
  package var graceMinutes = 0
  package var clawback = ClawbackPolicy()
  /// An address with `{code}`; by language where shops differ.
  package var shopLink: LocalizedText?
  package var disclosure: LocalizedText?

  package var overrides: OfferOverrides
  package var places: KeyPlaces

  /// Fills in what the file leaves to the programme.
  mutating func inherit(from program: ProgramSettings) {
    attribution = Attribution.standard.overridden(by: program.attribution)
      .overridden(by: overrides.attribution)
    hold = overrides.hold ?? program.hold
    graceMinutes = overrides.graceMinutes ?? program.graceMinutes
    clawback = overrides.clawback ?? program.clawback
    shopLink = overrides.shopLink ?? program.shopLink
    disclosure = overrides.disclosure ?? program.disclosure
  }
}

extension Offer {
  /// Whether it runs on a day of the programme's time zone.
  package func isRunning(on day: Day) -> Bool { run.days.contains(day) }

  /// The address in the shop that carries a code; nil when there is none in the language.
  package func shopAddress(for code: String, in language: Language) -> String? {
    shopLink?[language]?.replacing("{code}", with: code)
  }

  /// All rewards of it: advocate's, friend's and milestones'.
  package var rewards: [Reward] {
    [advocateReward] + [friendReward].compactMap { $0 } + (milestones?.bonuses.map(\.reward) ?? [])
  }

  /// All amounts with their places.
  package var amounts: [Located<Money>] {
    var amounts = singleAmounts
    for case .fixed(let listed) in rewards.map(\.measure) { amounts += listed.located.dropFirst() }
    return amounts + (eligibility.minimum?.located.dropFirst() ?? [])
  }

  /// The amounts that must be in the programme's currency.
  var singleAmounts: [Located<Money>] {
    var amounts: [Located<Money>] = []
    for reward in rewards {
      if case .fixed(let listed) = reward.measure {
        amounts += listed.located.prefix(1)
      } else {
        amounts += reward.amounts
      }
    }
    amounts += eligibility.minimum?.located.prefix(1) ?? []
    amounts += [limits.perAdvocate?.amountMax, limits.budget].compactMap(\.self)
    amounts += tiers?.steps.compactMap(\.amount) ?? []
    amounts += [overrides.clawback?.writeOffBelow].compactMap(\.self)
    return amounts
  }
}

extension Offer: YAMLRecord {
  package static let name = "offer"
  package static let summary =
    "What is promised to advocates and friends, and on which conditions."

  package init?(from reader: inout RecordReader) {
    let id = reader.required(
      "id", Located<Identifier>.self, "Name in codes and ledger; never changed later")
    let title = reader.required("title", LocalizedText.self, "Title")
    order = reader.optional("order", Int.self, "Place among the offers")
    summary = reader.optional("summary", LocalizedText.self, "The offer in one sentence")
    callToAction = reader.optional("call_to_action", LocalizedText.self, "Words of the button")
    page = reader.optional("page", Located<PageName>.self, "Page that presents it")
    audience = reader.optional("audience", default: .customer, "Who recommends")
    run = reader.optional("runs", default: OfferRun(), "First and last day")
    let advocateReward = reader.required(
      "advocate_reward", Reward.self, "What the advocate gets")
    friendReward = reader.optional("friend_reward", Reward.self, "What the friend gets")
    earnedBy = reader.optional(
      "earned_by", default: EarningRule(), "What earns a credit, and how often")
    eligibility = reader.optional(
      "eligibility", default: Eligibility(), "Who and what qualifies")
    overrides = OfferOverrides(from: &reader)
    limits = reader.optional("limits", default: OfferLimits(), "The most that is earned")
    tiers = reader.optional("tiers", Tiers.self, "Rewards that depend on the number of referrals")
    milestones = reader.optional(
      "milestones", Milestones.self, "Bonuses for reaching a number of referrals")
    let terms = reader.required("terms", Located<PageName>.self, "Page with the conditions")
    sectorConfirmation = reader.optional(
      "sector_confirmation", String.self,
      "Who confirmed, when and why, that the sector's rules are kept")
    places = KeyPlaces(
      reader, "runs", "advocate_reward", "friend_reward", "hold", "grace_minutes", "limits",
      "limits.per_advocate", "limits.per_advocate.rewards", "limits.per_friend", "limits.friends",
      "tiers", "tiers.steps", "milestones", "milestones.bonuses", "eligibility",
      "eligibility.minimum_age", "earned_by", "earned_by.unit", "disclosure", "attribution",
      "clawback")
    guard let id, let title, let advocateReward, let terms else { return nil }
    self.id = id
    self.title = title
    self.advocateReward = advocateReward
    self.terms = terms
  }
}
