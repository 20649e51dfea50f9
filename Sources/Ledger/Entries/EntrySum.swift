/// What entries of a kind move in a unit.
package struct EntrySum: Sendable, Hashable {
  package let kind: EntryKind
  package let unit: String
  package var count = 0
  package var amount: Int64 = 0

  init(kind: EntryKind, unit: String) {
    self.kind = kind
    self.unit = unit
  }

  /// Adds it to the one of its kind and unit.
  func add(to sums: inout [EntrySum]) {
    guard let index = sums.firstIndex(where: { $0.kind == kind && $0.unit == unit }) else {
      return sums.append(self)
    }
    sums[index].count += count
    sums[index].amount += amount
  }
}
