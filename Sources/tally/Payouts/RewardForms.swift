internal import Diagnostics
internal import Hashing
internal import Ledger
internal import Program
internal import Quantity
internal import Reconcile

/// In which form a credit arrives, as its offer says. An offer that the programme does not have any
/// more is looked for in the rules of past runs.
struct RewardForms {
  private var offers: [String: OfferRules] = [:]

  init(_ books: SQLiteBooks, _ site: TallySite) throws(LedgerFailure) {
    var seen: Set<String> = [site.files.digest.hexadecimal]
    add(site.rules)
    for run in try books.runs().reversed() where seen.insert(run.rules.hexadecimal).inserted {
      var ignored: [Diagnostic] = []
      guard let files = try books.rules(run.rules),
        let campaign = TallySite.campaign(files, prefix: "Content/", into: &ignored)
      else { continue }
      add(RuleBook(campaign, zone: site.zone))
    }
  }

  private mutating func add(_ rules: RuleBook) {
    for offer in rules.offers where offers[offer.id] == nil { offers[offer.id] = offer }
  }

  func form(of balance: CreditBalance) -> RewardForm {
    if balance.unit == RewardUnit.points.code { return .points }
    let offer = offers[balance.offer]
    switch CreditKey.Purpose(rawValue: balance.name.purpose) {
    case .friend: return offer?.friendReward?.form ?? .voucher
    case .milestone:
      let count = Int(balance.name.detail & 0xFFFF)
      return offer?.milestones.first { $0.count == count }?.reward.form ?? .voucher
    case .advocate, nil: return offer?.advocateReward.form ?? .voucher
    }
  }
}
