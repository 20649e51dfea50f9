internal import Quantity

/// What the entries of one kind move in one unit.
package struct EntrySum: Sendable, Hashable {
  package let kind: Entry.Kind
  package let unit: RewardUnit
  package fileprivate(set) var entries = 0
  /// Minor units, or points.
  package fileprivate(set) var amount: Int64 = 0

  /// Sums of many entries, as they are added up.
  package struct Sums: Sendable {
    private var all: [EntrySum] = []

    package init() {}

    package mutating func add(_ entry: Entry) {
      let index = index(entry.kind, entry.unit)
      all[index].entries += 1
      all[index].amount = all[index].amount.saturatingAdding(entry.amount)
    }

    package mutating func add(_ other: Sums) {
      for sum in other.all {
        let index = index(sum.kind, sum.unit)
        all[index].entries += sum.entries
        all[index].amount = all[index].amount.saturatingAdding(sum.amount)
      }
    }

    /// In the order of kinds, then of units.
    package var sums: [EntrySum] {
      all.sorted { ($0.kind.rawValue, $0.unit.code) < ($1.kind.rawValue, $1.unit.code) }
    }

    /// Kinds and units are few.
    private mutating func index(_ kind: Entry.Kind, _ unit: RewardUnit) -> Int {
      if let index = all.firstIndex(where: { $0.kind == kind && $0.unit == unit }) {
        return index
      }
      all.append(EntrySum(kind: kind, unit: unit))
      return all.count - 1
    }
  }
}
