package import Reconcile

/// The same facts under two sets of rules: who gains, who loses, what it costs.
package struct WhatIf: Sendable {
  /// What something came to before and after the change.
  package struct Change<Value: Sendable & Hashable>: Sendable, Hashable {
    package let before: Value
    package let after: Value
  }

  /// An offer in one unit; all offers together where `offer` is nil.
  package struct Cost: Sendable, Hashable {
    package let offer: String?
    package let unit: String
    package let sums: Change<RewardSums>

    package var difference: Int64 { sums.after.total - sums.before.total }
  }

  /// Orders that are decided otherwise.
  package struct Turn: Sendable, Hashable {
    package let outcome: Change<Outcome>
    package let reason: Change<ReasonCode>
    package let count: Int
  }

  /// How many orders met a limit.
  package struct Limit: Sendable, Hashable {
    package let reason: ReasonCode
    package let orders: Change<Int>
  }

  /// An advocate who gets more or less.
  package struct Advocate: Sendable, Hashable {
    package let number: UInt64
    package let unit: String
    package let amount: Change<Int64>

    package var difference: Int64 { amount.after - amount.before }
  }

  /// How advocates fare in one unit.
  package struct Fate: Sendable, Hashable {
    package let unit: String
    package internal(set) var gaining = 0
    package internal(set) var losing = 0
    package internal(set) var unchanged = 0
    /// What the first gain and the second lose, both positive.
    package internal(set) var gain: Int64 = 0
    package internal(set) var loss: Int64 = 0
  }

  /// How many orders were compared, each once.
  package let orders: Int
  /// By unit, then by offer, the sums of all offers first.
  package let costs: [Cost]
  /// The most frequent first.
  package let turns: [Turn]
  /// Those met under either set of rules.
  package let limits: [Limit]
  /// Orders that wait for a person.
  package let held: Change<Int>
  /// Of these, who wait now and did not; and who did and do not any more.
  package let heldNewly: Int
  package let heldNoMore: Int
  package let fates: [Fate]
  /// Whose amount differs: the largest gain first, the largest loss last.
  package let advocates: [Advocate]

  /// Both replays are of the same facts.
  package init(_ before: Replay, _ after: Replay) {
    let comparison = VerdictComparison(before, after)
    orders = comparison.orders
    turns = comparison.sortedTurns
    limits = comparison.limitChanges
    held = Change(before: comparison.heldBefore, after: comparison.heldAfter)
    heldNewly = comparison.heldNewly
    heldNoMore = comparison.heldBefore - (comparison.heldAfter - comparison.heldNewly)
    costs = Self.costs(before, after)
    let (fates, advocates) = Self.advocates(before, after)
    self.fates = fates
    self.advocates = advocates
  }

  private static func costs(_ before: Replay, _ after: Replay) -> [Cost] {
    var costs: [Cost] = []
    let columns = Set(before.columns.keys).union(after.columns.keys)
    for unit in Set(columns.map(\.unit)).sorted() {
      var all = (RewardSums(), RewardSums())
      let own = columns.filter { $0.unit == unit }.sorted { $0.offer < $1.offer }
      let byOffer = own.map { column in
        let sums = Change(
          before: before.columns[column] ?? RewardSums(),
          after: after.columns[column] ?? RewardSums())
        all.0.add(sums.before)
        all.1.add(sums.after)
        return Cost(offer: column.offer, unit: unit, sums: sums)
      }
      costs.append(Cost(offer: nil, unit: unit, sums: Change(before: all.0, after: all.1)))
      costs += byOffer
    }
    return costs
  }

  private static func advocates(_ before: Replay, _ after: Replay) -> ([Fate], [Advocate]) {
    var fates: [String: Fate] = [:]
    var advocates: [Advocate] = []
    for holder in Set(before.holders.keys).union(after.holders.keys) {
      let advocate = Advocate(
        number: holder.advocate, unit: holder.unit,
        amount: Change(before: before.holders[holder] ?? 0, after: after.holders[holder] ?? 0))
      var fate = fates[holder.unit] ?? Fate(unit: holder.unit)
      fate.add(advocate.difference)
      fates[holder.unit] = fate
      if advocate.difference != 0 { advocates.append(advocate) }
    }
    advocates.sort {
      ($0.unit, -$0.difference, $0.number) < ($1.unit, -$1.difference, $1.number)
    }
    return (fates.values.sorted { $0.unit < $1.unit }, advocates)
  }
}

extension WhatIf.Fate {
  fileprivate mutating func add(_ difference: Int64) {
    if difference > 0 {
      gaining += 1
      gain += difference
    } else if difference < 0 {
      losing += 1
      loss -= difference
    } else {
      unchanged += 1
    }
  }
}
