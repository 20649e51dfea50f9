import Facts
import Reconcile
import Testing

/// One row per reason, in the order of the enum.
@Suite struct ReasonTableTests {
  @Test(arguments: ReasonRow.all)
  func aHistoryLeadsToItsOutcomeAndReason(row: ReasonRow) async throws {
    var season = Season()
    row.arrange(&season)
    if season.facts.orderCount == 0 { season.add(Season.order(1)) }
    var decisions: [Decision] = []
    await season.reconciled().forEachDecision { decision in
      if decision.order == row.order { decisions.append(decision) }
    }
    let decision = try #require(decisions.dropFirst(row.record).first)
    #expect(decision.outcome == row.outcome, "\(decision.reason.code)")
    #expect(decision.reasons.contains(row.reason), "\(decision.reasons.reasons.map(\.code))")
    #expect((decision.reason == row.reason) == !row.isBeside, "\(decision.reason.code)")
  }

  @Test func everyReasonOfOrdersHasARowInTheOrderOfTheEnum() {
    let rows = ReasonRow.all.map(\.reason)
    #expect(rows == rows.sorted { $0.rawValue < $1.rawValue })
    #expect(Set(rows) == Set(ReasonCode.ofOrders).subtracting([.badRecord]))
  }

  @Test(arguments: ReasonRow.all)
  func everyRecordIsCountedOnce(row: ReasonRow) async {
    var season = Season()
    row.arrange(&season)
    let result = await season.reconciled()
    #expect(result.tally.total == season.facts.orderCount)
    #expect(result.tally.total == result.count)
    result.forEachDecision { #expect($0.reasons.contains($0.reason)) }
  }
}
