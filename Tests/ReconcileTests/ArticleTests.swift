import Codes
import Facts
import Program
import Quantity
import Reconcile
import Testing

/// Articles that do not count are taken off what minimum, share and tiers are counted on.
@Suite struct ArticleTests {
  @Test(arguments: [
    ("GUTSCHEIN-*", "GUTSCHEIN-50", true), ("GUTSCHEIN-*", " gutschein-50 ", true),
    ("GUTSCHEIN-*", "GUTSCHEIN-", true), ("GUTSCHEIN-*", "GUTSCHEIN", false),
    ("GUTSCHEIN-*", "X-GUTSCHEIN-50", false), ("*-B", "A-B", true), ("*-B", "A-BC", false),
    ("A*B*C", "AxxByyC", true), ("A*B*C", "AxxC", false), ("A**C", "AC", true),
    ("P-1", "P-1", true), ("P-1", "P-10", false), ("P-1", "", false), ("*", "P-1", true),
    ("*", "", false), ("", "P-1", false), ("AB*BA", "ABA", false), ("Größe*", "Größe 8", true),
  ])
  func patternsAreComparedWithTheWholeNumber(pattern: String, article: String, isOne: Bool) {
    #expect(ArticlePatterns([pattern]).contains(article) == isOne)
  }

  private func item(
    _ article: String, _ amount: Int64, tax: Int64 = 0, refunded: Int64 = 0
  ) -> OrderItem {
    var item = OrderItem(article, amount: amount)
    (item.tax, item.refunded) = (tax, refunded)
    return item
  }

  /// A tenth of what counts, of an order of 200 EUR, 31.93 EUR of which are tax.
  private func season(_ items: [OrderItem], _ change: (inout Season) -> Void = { _ in }) -> Season {
    var season = Season()
    season.offer.advocateReward = RewardRules(
      .share(100_000, atLeast: nil, atMost: nil), as: .cash)
    season.offer.excludedArticles = ArticlePatterns(["GIFT-*"])
    season.offer.basis = .grossAfterDiscount
    var order = Season.order(1)
    order.amounts.tax = 3193
    order.items = items
    season.add(order)
    change(&season)
    return season
  }

  private func credit(_ season: Season) async -> Int64 {
    await season.reconciled().credits.first { $0.key == CreditKey(advocateFor: 1) }?.amount ?? 0
  }

  @Test(arguments: [
    (AmountBasis.grossAfterDiscount, 1500 as Int64), (.netAfterDiscount, 1261),
    (.grossBeforeDiscount, 1500), (.netBeforeDiscount, 1261),
  ])
  func aShareIsCountedOnTheRest(basis: AmountBasis, expected: Int64) async {
    let season = season([item("P-1", 15_000), item("GIFT-5", 5000)]) { $0.offer.basis = basis }
    #expect(await credit(season) == expected)
  }

  /// Vouchers have no tax: where items say so, the net amount is exact.
  @Test func taxesOfItemsCountWhereTheyAreKnown() async {
    let items = [item("P-1", 15_000, tax: 3193), item("GIFT-5", 5000)]
    let net = season(items) { $0.offer.basis = .netAfterDiscount }
    #expect(await credit(net) == 1181)
    #expect(await credit(season(items)) == 1500)
  }

  @Test(arguments: [1, 3] as [Int64])
  func aDiscountOnTheWholeOrderIsSharedByAllItems(factor: Int64) async {
    let items = [item("P-1", 15_000 * factor), item("GIFT-5", 5000 * factor)]
    #expect(await credit(season(items)) == 1500)
  }

  @Test func theMinimumIsComparedWithTheRest() async {
    let items = [item("P-1", 9_999), item("GIFT-5", 10_001)]
    let refused = await season(items).decision()
    #expect(refused?.reason == .belowMinimum && refused?.outcome == .rejected)
    let enough = [item("P-1", 10_000), item("gift-5", 10_000)]
    #expect(await credit(season(enough)) == 1000)
  }

  @Test func anOrderWithNothingThatCountsIsRefusedEvenWithoutAMinimum() async {
    for items in [[item("GIFT-5", 20_000)], [item("GIFT-5", 20_000), item("P-1", 0)]] {
      var season = season(items)
      season.offer.minimum = []
      season.offer.advocateReward = RewardRules(
        .fixed([Money(minorUnits: 5000, currency: .euro)]), as: .voucher)
      let decision = await season.decision()
      #expect(decision?.reason == .belowMinimum && decision?.outcome == .rejected)
    }
  }

  @Test func withoutExclusionsAndWithoutItemsNothingChanges() async {
    let items = [item("P-1", 15_000), item("GIFT-5", 5000)]
    #expect(await credit(season(items) { $0.offer.excludedArticles = .none }) == 2000)
    #expect(await credit(season([])) == 2000)
    #expect(await season([]).reconciled().creditsWithoutItems == 1)
    #expect(await season(items).reconciled().creditsWithoutItems == 0)
    let all = season([]) { $0.offer.excludedArticles = .none }
    #expect(await all.reconciled().creditsWithoutItems == 0)
  }

  @Test func anotherSourceMayTellOfTheItems() async {
    var season = season([])
    var other = Season.order(77)
    other.record = RecordKey(source: FactSource(rank: 1), id: 77)
    other.number = 1
    other.items = [item("P-1", 150), item("GIFT-5", 50)]
    season.add(other)
    #expect(await credit(season) == 1500)
  }

  struct Refunded: Sendable {
    let name: String
    let taken: Int64
    let counted: Int64
    let excluded: Int64
    let expected: Int64
  }

  /// 150 EUR count, 50 EUR do not: 15 EUR are earned.
  @Test(arguments: [
    Refunded(name: "of the voucher", taken: 5000, counted: 0, excluded: 5000, expected: 1500),
    Refunded(name: "of what counts", taken: 3000, counted: 3000, excluded: 0, expected: 1200),
    Refunded(name: "of both", taken: 8000, counted: 3000, excluded: 5000, expected: 1200),
    Refunded(name: "nobody says of what", taken: 5000, counted: 0, excluded: 0, expected: 1125),
    Refunded(name: "half is said", taken: 10_000, counted: 0, excluded: 5000, expected: 1000),
    Refunded(name: "with a fee kept", taken: 4000, counted: 0, excluded: 5000, expected: 1500),
  ])
  func refundsOfWhatNeverCountedTakeNothingBack(refund: Refunded) async {
    var season = season([
      item("P-1", 15_000, refunded: refund.counted),
      item("GIFT-5", 5000, refunded: refund.excluded),
    ])
    season.offer.minimum = []
    season.refund(1, refund.taken, at: Season.day(5))
    #expect(await credit(season) == refund.expected, "\(refund.name)")
  }

  @Test func whenOnlyExcludedArticlesWereKeptTheCreditIsTakenBack() async {
    for minimum in [[], [Money(minorUnits: 10_000, currency: .euro)]] {
      var season = season([item("P-1", 15_000, refunded: 15_000), item("GIFT-5", 5000)])
      season.offer.minimum = minimum
      season.offer.advocateReward = RewardRules(
        .fixed([Money(minorUnits: 5000, currency: .euro)]), as: .voucher)
      season.refund(1, 15_000, at: Season.day(5))
      let decision = await season.decision()
      #expect(decision?.outcome == .reversed && decision?.reason == .refundBelowMinimum)
    }
  }

  @Test func everythingPaidBackInPartsEndsAtZero() async {
    var season = season([item("P-1", 15_000, refunded: 1000), item("GIFT-5", 5000)])
    season.offer.minimum = []
    for (id, amount) in [(1, 1000), (2, 4000), (3, 15_000)] as [(UInt64, Int64)] {
      season.refund(1, amount, at: Season.day(4 + Int(id)), id: id)
    }
    #expect(await credit(season) == 0)
    #expect(await season.decision()?.reason == .refundFull)
  }

  @Test func whatDoesNotCountIsExplained() async {
    let known = await season([item("P-1", 15_000), item("GIFT-5", 5000)]).reconciled()
    let check = known.checks(block: 0, row: 0).first { $0.rule == .amount }
    #expect(
      check?.seen.contains { $0.name == "not counted" && $0.value == .word("GIFT-5") } == true)
    let base = Money(minorUnits: 15_000, currency: .euro)
    #expect(check?.seen.contains { $0.name == "base" && $0.value == .money(base) } == true)
    let unknown = await season([]).reconciled().checks(block: 0, row: 0)
    #expect(
      unknown.first { $0.rule == .amount }?.seen.contains {
        $0.name == "articles" && $0.value == .word("not told")
      } == true)
  }
}
