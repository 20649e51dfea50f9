internal import Synchronization

/// Hands out chunk numbers, each once.
final class NextChunk: Sendable {
  private let number = Atomic<Int>(0)

  /// The next number, or nil when all below `limit` are taken.
  func take(below limit: Int) -> Int? {
    let taken = number.add(1, ordering: .relaxed).oldValue
    return taken < limit ? taken : nil
  }
}
