package import Facts
package import Quantity
package import Reconcile

/// What one set of rules makes of recorded facts, in as few bytes as a comparison needs: four for
/// each order, some more for each advocate.
package struct Replay: Sendable {
  struct Verdict: Sendable, Hashable, BitwiseCopyable {
    let outcome: Outcome
    let reason: ReasonCode
    /// Limits that were met, a bit for each of `limits`.
    let limits: UInt8

    /// Whether another record stands for the same order.
    var isTwin: Bool {
      reason == .duplicateRecord || reason == .supersededRecord || reason == .orderAlreadyCredited
    }
  }

  /// What an advocate gets in one unit.
  struct Holder: Sendable, Hashable {
    let advocate: UInt64
    let unit: String
  }

  /// An offer and a unit.
  struct Column: Sendable, Hashable {
    let offer: String
    let unit: String
  }

  /// The reasons that say that a limit was met.
  static let limits: [ReasonCode] = [
    .capFriend, .capReferrerFriends, .capReferrerPeriod, .capReferrerLifetime, .capBudget,
  ]

  /// By block and row; nil for orders before the beginning.
  private(set) var verdicts: [[Verdict?]] = []
  private(set) var holders: [Holder: Int64] = [:]
  private(set) var columns: [Column: RewardSums] = [:]
  /// When the first and the last of the orders that are not left out were placed.
  package private(set) var first: Instant?
  package private(set) var last: Instant?

  /// `since`: orders before it are left out, and bonuses that were released before it.
  package init(
    _ reconciliation: Reconciliation, _ facts: FactSet, _ rules: RuleBook, since: Instant?
  ) {
    let start = since?.milliseconds ?? .min
    var counted: [UInt64] = []
    var (first, last) = (Int64.max, Int64.min)
    for (number, block) in facts.orders.enumerated() {
      verdicts.append(
        (0..<block.count).map { row in
          if start != .min, block.occurredAt[row] < start { return nil }
          let decision = reconciliation.decision(block: number, row: row)
          first = min(first, block.occurredAt[row])
          last = max(last, block.occurredAt[row])
          if start != .min, decision.outcome.isCredit || decision.outcome == .held {
            counted.append(decision.order)
          }
          return Verdict(decision)
        })
    }
    if first <= last {
      self.first = Instant(milliseconds: first)
      self.last = Instant(milliseconds: last)
    }
    counted.sort()
    for credit in reconciliation.credits where Self.isCounted(credit, counted, since) {
      add(credit, offer: rules.offers[credit.offer].id)
    }
  }

  private static func isCounted(_ credit: Credit, _ orders: [UInt64], _ since: Instant?) -> Bool {
    guard let since else { return true }
    if credit.key.purpose == .milestone { return credit.releasedAt.map { since <= $0 } ?? false }
    let place = VisitBook.firstPlace(orders.count) { orders[$0] >= credit.key.subject }
    return place < orders.count && orders[place] == credit.key.subject
  }

  private mutating func add(_ credit: Credit, offer: String) {
    let unit = credit.unit.code
    columns[Column(offer: offer, unit: unit), default: RewardSums()].add(credit)
    if credit.key.purpose != .friend {
      holders[Holder(advocate: credit.advocate, unit: unit), default: 0] += credit.amount
    }
  }
}

extension Replay.Verdict {
  fileprivate init(_ decision: Decision) {
    outcome = decision.outcome
    reason = decision.reason
    var met: UInt8 = 0
    for (bit, reason) in Replay.limits.enumerated() where decision.reasons.contains(reason) {
      met |= 1 << UInt8(bit)
    }
    limits = met
  }
}
