import Facts
import Reconcile
import Testing

/// Thousands of random histories, decided twice: by the rules and by the oracle.
@Suite struct OracleTests {
  @Test(arguments: 0..<UInt64(20))
  func rulesAndOracleAgree(block: UInt64) async throws {
    for seed in block * 50..<(block + 1) * 50 {
      let season = RandomSeason(seed: seed).season
      let result = await season.reconciled()
      let oracle = Oracle(season)
      var difference: String?
      result.forEachDecision { decision in
        guard difference == nil, let answer = oracle.answer(of: decision.provenance) else { return }
        let own = Oracle.Answer(
          outcome: decision.outcome, reason: decision.reason,
          reasons: Set(decision.reasons.reasons))
        if own != answer { difference = Self.difference(decision, own, answer) }
      }
      try #require(difference == nil, "seed \(seed): \(difference ?? "")")
      let amounts = result.credits.filter { $0.key.purpose != .milestone }
        .map { ($0.key, $0.state == .released ? $0.amount : -$0.amount) }
      let own = Dictionary(uniqueKeysWithValues: amounts)
      let keys = Set(own.keys).union(oracle.credits.keys).filter { own[$0] != oracle.credits[$0] }
      let texts = keys.sorted().map { key in
        "\(key.purpose) \(key.subject): \(own[key] ?? 0), oracle \(oracle.credits[key] ?? 0)"
      }
      try #require(texts.isEmpty, "seed \(seed): \(texts)")
      let bonuses = result.credits.filter { $0.key.purpose == .milestone }
        .reduce(0) { $0 + ($1.state == .released ? $1.amount : -$1.amount) }
      try #require(
        bonuses == oracle.milestoneTotal,
        "seed \(seed): bonuses \(bonuses), oracle \(oracle.milestoneTotal)")
    }
  }

  private static func difference(
    _ decision: Decision, _ own: Oracle.Answer, _ answer: Oracle.Answer
  ) -> String {
    let list = { (reasons: Set<ReasonCode>) in reasons.map(\.code).sorted().joined(separator: " ") }
    return """
      order \(decision.order) at \(decision.provenance): \(own.outcome.code) \(own.reason.code) \
      (\(list(own.reasons))), oracle \(answer.outcome.code) \(answer.reason.code) \
      (\(list(answer.reasons)))
      """
  }
}
