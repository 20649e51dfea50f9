internal import Facts
internal import Quantity

/// The budgets of offers, given away in canonical order until nothing is left.
///
/// The advocate's share is reduced to what is left, any other reward refused with the friend's.
/// What closed payouts hold is taken first. Milestones count when the order that completed the
/// number comes.
struct BudgetRule {
  let context: Context
  let intake: Intake

  private struct Demand {
    let place: CanonicalPlace
    /// Index of a grant, or of a milestone when negative: −1 − index.
    let index: Int
  }

  /// Budgets are for all parts together, which become one where there are budgets.
  func run(_ parts: inout [AdvocateRules.Found]) {
    guard context.rules.offers.contains(where: { $0.limits.budget != nil }) else { return }
    var found = parts.reduce(into: AdvocateRules.Found()) { $0.append($1) }
    run(&found)
    parts = [found]
  }

  private func run(_ found: inout AdvocateRules.Found) {
    for offer in context.rules.offers.indices {
      guard let budget = context.rules.offers[offer].limits.budget else { continue }
      let grants = found.grants.indices.filter { found.grants[$0].offer == offer }
      let milestones = found.milestones.indices.filter {
        found.milestones[$0].offer == offer && costs(found.milestones[$0])
      }
      let demanded =
        grants.reduce(Int128(0)) { $0 + Int128(found.grants[$1].cost) }
        + milestones.reduce(Int128(0)) { $0 + Int128(found.milestones[$1].amount) }
      if demanded <= Int128(budget) { continue }
      allocate(budget, grants, milestones, &found)
    }
  }

  private func allocate(
    _ budget: Int64, _ grants: [Int], _ milestones: [Int], _ found: inout AdvocateRules.Found
  ) {
    var demands = grants.map { Demand(place: intake.place(found.grants[$0].row), index: $0) }
    for index in milestones {
      guard let row = found.milestones[index].row else { continue }
      demands.append(Demand(place: intake.place(row), index: -1 - index))
    }
    demands.sort { ($0.place, -$0.index) < ($1.place, -$1.index) }
    let secured = grants.reduce(Int64(0)) { sum, grant in
      sum.saturatingAdding(found.grants[grant].securedCost)
    }
    var left = budget.saturatingSubtracting(secured)
    for demand in demands {
      if demand.index >= 0 {
        take(demand.index, &left, &found)
      } else {
        let index = -1 - demand.index
        let isPaid = isPaid(found.milestones[index])
        if !isPaid, found.milestones[index].amount > left {
          found.milestones[index].isRefused = true
        } else {
          left = left.saturatingSubtracting(found.milestones[index].amount)
        }
      }
    }
  }

  private func take(_ index: Int, _ left: inout Int64, _ found: inout AdvocateRules.Found) {
    let grant = found.grants[index]
    let wanted = grant.cost - grant.securedCost
    if wanted <= max(left, 0) {
      left -= max(wanted, 0)
      return
    }
    let friendCost = grant.friendCosts ? grant.friendAmount : 0
    let room = max(left, 0) + grant.securedCost - friendCost
    if grant.isShare, grant.advocateCosts, room > grant.secured {
      found.grants[index].amount = room
      found.grants[index].isReduced = true
      found.findings.append(CaseFinding(grant.row, .note, .capBudget))
      left = 0
    } else if grant.secured + grant.friendSecured > 0 {
      found.grants[index].amount = grant.secured
      found.grants[index].friendAmount = grant.friendSecured
      found.grants[index].isReduced = true
      found.findings.append(CaseFinding(grant.row, .note, .capBudget))
    } else {
      found.grants[index].amount = 0
      found.grants[index].friendAmount = 0
      found.findings.append(CaseFinding(grant.row, .stop, .capBudget))
    }
  }

  private func costs(_ milestone: MilestoneGrant) -> Bool {
    let offer = context.rules.offers[Int(milestone.offer)]
    return !offer.milestones[milestone.milestone].reward.isPoints
  }

  private func isPaid(_ milestone: MilestoneGrant) -> Bool {
    (context.posted.credit(context.key(of: milestone))?.paid ?? 0) > 0
  }
}

extension Context {
  func key(of milestone: MilestoneGrant) -> CreditKey {
    let offer = rules.offers[Int(milestone.offer)]
    return CreditKey(
      milestone: offer.milestones[milestone.milestone].count,
      of: book.ids[at: Int(milestone.advocate)], offer: Self.key(ofOffer: offer.id))
  }

  /// Forty-eight bits of a spread of the offer's id (FNV-1a).
  static func key(ofOffer id: String) -> UInt64 {
    id.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 } >> 16
  }
}
