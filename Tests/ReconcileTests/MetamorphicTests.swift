import Codes
import Facts
import Program
import Quantity
import Reconcile
import TestSupport
import Testing

/// How a change of the input must change the result.
@Suite struct MetamorphicTests {
  @Test(arguments: PropertyTests.seeds)
  func otherNamesForPeopleGiveTheSameResult(seed: UInt64) async {
    let season = RandomSeason(seed: seed).season
    var renamed = season
    renamed.orders = season.orders.map { order in
      var order = order
      order.friend = Self.renamed(order.friend)
      return order
    }
    for index in season.advocates.indices {
      renamed.advocates[index].keys = Self.renamed(season.advocates[index].keys)
    }
    #expect(await season.snapshot() == renamed.snapshot())
  }

  private static func renamed(_ keys: PersonKeys) -> PersonKeys {
    let rename = { (key: UInt64) in key == 0 ? 0 : (key &* 0x9E37_79B9_7F4A_7C15) | 1 }
    var renamed = keys
    renamed.customer = rename(keys.customer)
    renamed.email = rename(keys.email)
    renamed.phone = rename(keys.phone)
    renamed.address = rename(keys.address)
    renamed.name = rename(keys.name)
    renamed.nameSound = rename(keys.nameSound)
    renamed.emailStem = rename(keys.emailStem)
    return renamed
  }

  @Test(arguments: PropertyTests.seeds)
  func tenTimesAllAmountsGivesTenTimesTheCredits(seed: UInt64) async {
    var season = RandomSeason(seed: seed).season
    season.facts.decisions.removeAll { $0.verdict == .adjust }
    // Shares must come out even before and after.
    if season.offer.advocateReward.isShare {
      season.offer.advocateReward = RewardRules(
        .share(1_000_000, atLeast: nil, atMost: 2500), as: .cash)
      season.offer.tiers = []
    }
    season.offer.friendReward = nil
    season.offer.basis = .grossAfterDiscount
    let scaled = season.scaled(by: 10)
    let (own, tenfold) = await (season.reconciled(), scaled.reconciled())
    let amounts = own.credits.map { $0.amount * 10 }.sorted()
    #expect(tenfold.credits.map(\.amount).sorted() == amounts)
    #expect(own.tally == tenfold.tally)
  }

  @Test(arguments: 0..<UInt64(40))
  func theWayOfRefundsDoesNotMatterAndAFullRefundLeavesNothing(seed: UInt64) async {
    var random = SeededGenerator(seed: seed)
    var season = Season()
    season.offer.minimum = []
    season.offer.advocateReward = RewardRules(
      .share(Int64.random(in: 1...999_999, using: &random), atLeast: nil, atMost: nil), as: .cash)
    season.add(Season.order(1))
    var cuts = (0..<5).map { _ in Int64.random(in: 0...20_000, using: &random) }.sorted()
    cuts.append(20_000)
    var books = BooksModel()
    books.post(await season.reconciled())
    var before: Int64 = 0
    for cut in cuts where cut > before {
      season.refund(1, cut - before, at: Season.day(4))
      before = cut
      season.posted = books.posted
      books.post(await season.reconciled())
      var single = Season()
      single.rules = season.rules
      single.add(Season.order(1))
      single.refund(1, cut, at: Season.day(4))
      let direct = await single.reconciled().credits.first?.amount ?? 0
      #expect(books.posted.credits.reduce(0) { $0 + $1.pending + $1.payable } == direct)
    }
    #expect(books.balances.values.allSatisfy { $0 == 0 })
  }

  @Test(arguments: PropertyTests.seeds)
  func anOfferOfAnotherYearChangesNothing(seed: UInt64) async {
    let season = RandomSeason(seed: seed).season
    var extended = season
    var next = OfferRules(
      id: "next", advocateReward: RewardRules(.points(7), as: .points))
    next.runs = Season.day(900)..<Season.day(2000)
    extended.rules.offers.append(next)
    #expect(await season.snapshot() == extended.snapshot())
  }
}

extension Season {
  func scaled(by factor: Int64) -> Season {
    var scaled = self
    scaled.orders = orders.map { order in
      var order = order
      order.amounts.gross *= factor
      order.amounts.tax *= factor
      order.amounts.shipping *= factor
      order.amounts.refunded *= factor
      return order
    }
    for index in facts.refunds.indices { scaled.facts.refunds[index].amount *= factor }
    for index in facts.payments.indices { scaled.facts.payments[index].amount *= factor }
    for index in facts.disputes.indices { scaled.facts.disputes[index].amount *= factor }
    scaled.offer.advocateReward = offer.advocateReward.scaled(by: factor)
    scaled.offer.minimum = offer.minimum.map {
      Money(minorUnits: $0.minorUnits * factor, currency: $0.currency)
    }
    scaled.offer.tiers = offer.tiers.map {
      TierRule(from: $0.from, amount: $0.amount.map { $0 * factor }, parts: $0.parts)
    }
    scaled.offer.milestones = offer.milestones.map {
      MilestoneRule(count: $0.count, reward: $0.reward.scaled(by: factor))
    }
    scaled.offer.limits.amountMax = offer.limits.amountMax.map { $0 * factor }
    scaled.offer.limits.budget = offer.limits.budget.map { $0 * factor }
    return scaled
  }
}

extension RewardRules {
  fileprivate func scaled(by factor: Int64) -> RewardRules {
    switch measure {
    case .fixed(let amounts):
      let scaled = amounts.map {
        Money(minorUnits: $0.minorUnits * factor, currency: $0.currency)
      }
      return RewardRules(.fixed(scaled), as: form)
    case .share(let parts, let least, let most):
      return RewardRules(
        .share(parts, atLeast: least.map { $0 * factor }, atMost: most.map { $0 * factor }),
        as: form)
    case .gift(let value): return RewardRules(.gift(value * factor), as: form)
    case .points: return self
    }
  }
}
