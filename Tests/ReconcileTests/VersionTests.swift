import Codes
import Facts
import Quantity
import Reconcile
import Testing

/// A later version of a record takes back only what it speaks of.
@Suite struct VersionTests {
  private func version(
    _ number: Int, codes: [String] = [], isSilent: Bool = false, items: [OrderItem] = [],
    source: UInt8 = 0
  ) -> Order {
    var order = Season.order(1, code: nil)
    order.record = RecordKey(source: FactSource(rank: source), id: source == 0 ? 1 : 50)
    order.codes = codes.map(Season.code)
    order.content = UInt64(number + 100)
    order.items = items
    order.provenance = Provenance(file: UInt32(number), line: 1)
    order.recordedAt = order.recordedAt.adding(seconds: Int64(number))
    if isSilent { order.flags.insert(.silentOnCodes) }
    return order
  }

  /// The decision on the newest version, whichever way round they were read.
  private func reason(_ versions: [Order]) async -> [ReasonCode] {
    var reasons: [ReasonCode] = []
    for order in [versions, versions.reversed()] {
      var season = Season()
      for version in order { season.add(version) }
      await season.reconciled().forEachDecision { decision in
        if decision.reasons.contains(.correctedRecord) { reasons.append(decision.reason) }
      }
    }
    return reasons
  }

  @Test func aVersionThatDoesNotSpeakOfCodesKeepsThem() async {
    let first = version(1, codes: ["ANNA2026"])
    #expect(await reason([first, version(2, isSilent: true)]) == [.holding, .holding])
    let third = version(3, isSilent: true)
    #expect(await reason([first, version(2, isSilent: true), third]) == [.holding, .holding])
  }

  @Test func aVersionThatSaysThereIsNoneTakesThemBack() async {
    let first = version(1, codes: ["ANNA2026"])
    #expect(await reason([first, version(2)]) == [.noCode, .noCode])
    let third = version(3, isSilent: true)
    #expect(await reason([first, version(2), third]) == [.noCode, .noCode])
  }

  @Test func anotherCodeTakesThePlaceOfTheFirst() async {
    let codes = [version(1, codes: ["ANNA2026"]), version(2, codes: ["SUMMER26"])]
    #expect(await reason(codes) == [.notAReferralCode, .notAReferralCode])
    let later = codes + [version(3, isSilent: true)]
    #expect(await reason(later) == [.notAReferralCode, .notAReferralCode])
  }

  @Test func whatCouldNotBeReadAsACodeStaysKnown() async {
    var unreadable = version(1)
    unreadable.flags.insert(.unreadableCode)
    let reasons = await reason([unreadable, version(2, isSilent: true)])
    #expect(reasons == [.malformedCode, .malformedCode])
    // An id that nobody could resolve is no code: the one that was known before counts.
    var unresolved = version(2, isSilent: true)
    unresolved.flags.insert(.unreadableCode)
    let known = await reason([version(1, codes: ["ANNA2026"]), unresolved])
    #expect(known == [.holding, .holding])
  }

  @Test func aVersionWithoutItemsKeepsThoseOfTheOneBefore() async {
    let items = [OrderItem("GIFT-5", amount: 20_000)]
    for last in [[], [OrderItem("P-1", amount: 20_000)]] {
      var season = Season()
      season.offer.excludedArticles = ArticlePatterns(["GIFT-*"])
      season.add(version(1, codes: ["ANNA2026"], items: items))
      season.add(version(2, codes: ["ANNA2026"], items: last))
      var reasons: [ReasonCode] = []
      await season.reconciled().forEachDecision { reasons.append($0.reason) }
      #expect(reasons == [.supersededRecord, last.isEmpty ? .belowMinimum : .holding])
    }
  }

  @Test(arguments: [false, true])
  func completedRecordsAreMergedWithOtherSources(isFirst: Bool) async {
    var season = Season()
    let (own, other): (UInt8, UInt8) = isFirst ? (0, 1) : (1, 0)
    season.add(version(1, codes: ["ANNA2026"], source: own))
    season.add(version(2, isSilent: true, source: own))
    season.add(version(3, source: other))
    let result = await season.reconciled()
    var decisions: [ReasonCode] = []
    result.forEachDecision { decisions.append($0.reason) }
    let expected: [ReasonCode] =
      isFirst
      ? [.supersededRecord, .holding, .orderAlreadyCredited]
      : [.supersededRecord, .orderAlreadyCredited, .holding]
    #expect(decisions == expected)
    for row in 0..<3 { #expect(!result.checks(block: 0, row: row).isEmpty) }
  }

  @Test func theCodeOfAnEarlierVersionIsExplained() async {
    var season = Season()
    season.add(version(1, codes: ["ANNA2026"]))
    season.add(version(2, isSilent: true))
    let checks = await season.reconciled().checks(block: 0, row: 1)
    let code = checks.first { $0.rule == .code }
    #expect(code?.seen.contains { $0.name == "typed" } == true)
  }

  /// Whether an order counts as credited although it was paid back, by an order of versions.
  private func revived(
    _ first: (inout Order) -> Void, then second: (inout Order) -> Void
  ) async -> Int {
    var orders = [version(1, codes: ["ANNA2026"]), version(2, codes: ["ANNA2026"])]
    first(&orders[0])
    second(&orders[1])
    var season = Season()
    season.orders = orders
    return await season.reconciled().creditsPaidBackBefore
  }

  @Test func anOlderExportThatIsImportedLaterIsNoticed() async {
    #expect(await revived({ $0.status = .refunded }, then: { _ in }) == 1)
    #expect(await revived({ $0.amounts.refunded = 5000 }, then: { _ in }) == 1)
    #expect(
      await revived({ $0.amounts.refunded = 5000 }, then: { $0.amounts.refunded = 4000 }) == 1)
    // What says when it was changed is the younger one.
    let isDated = await revived(
      { $0.status = .refunded }, then: { $0.changedAt = Season.day(10) })
    #expect(isDated == 0)
    #expect(await revived({ _ in }, then: { $0.amounts.refunded = 4000 }) == 0)
    #expect(await revived({ $0.status = .refunded }, then: { $0.status = .cancelled }) == 0)
    #expect(
      await revived({ $0.amounts.refunded = 9000 }, then: { $0.status = .refunded }) == 0)
  }
}
