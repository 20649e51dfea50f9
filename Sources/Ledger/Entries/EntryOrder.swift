/// In what order entries come one after the other.
struct EntryOrder: Sendable {
  private typealias Place = (name: CreditName, step: Int)

  private var first: Place?
  private var last: Place?
  /// Whether each comes after the one before, by name and step.
  private(set) var isSorted = true
  /// Whether each after the first is the next of its credit, or the first of another.
  private var hasNoGap = true

  /// Whether they are, of each credit, all entries from the first on; only if they are sorted.
  var isFromBeginning: Bool { hasNoGap && (first?.step ?? 0) == 0 }

  var lastSubject: UInt64? { last?.name.subject }

  mutating func append(_ name: CreditName, _ step: Int) {
    join((name, step))
    first = first ?? (name, step)
    last = (name, step)
  }

  /// Goes on with other entries.
  mutating func append(_ other: EntryOrder) {
    guard let start = other.first else { return }
    join(start)
    first = first ?? start
    last = other.last
    isSorted = isSorted && other.isSorted
    hasNoGap = hasNoGap && other.hasNoGap
  }

  private mutating func join(_ next: Place) {
    guard let last else { return }
    isSorted = isSorted && last < next
    hasNoGap = hasNoGap && next.step == (last.name == next.name ? last.step + 1 : 0)
  }
}
