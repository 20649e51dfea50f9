internal import Synchronization

/// Counts finished outputs across workers.
final class OutputCounter: Sendable {
  private let count: Atomic<Int>

  init(start: Int) {
    count = Atomic(start)
  }

  /// Adds, and gives the new count.
  func add(_ number: Int) -> Int {
    count.add(number, ordering: .relaxed).newValue
  }
}
