package import Hashing
package import Quantity

/// A reconciliation that was recorded.
package struct RunRecord: Sendable, Hashable {
  package struct Count: Sendable, Hashable {
    package var outcome: String
    package var reason: String
    package var count: Int

    package init(outcome: String, reason: String, count: Int) {
      self.outcome = outcome
      self.reason = reason
      self.count = count
    }
  }

  /// From 1, without gaps.
  package var number: Int
  package var asOf: Instant
  /// What was recorded later was left out.
  package var known: Instant
  package var recordedAt: Instant
  /// Digest of the programme's files.
  package var rules: Digest256
  /// Digest of advocates and codes.
  package var registry: Digest256
  /// How many inputs it looked at, and the head of the last.
  package var inputs: Int
  package var inputHead: Digest256
  package var orders: Int
  package var decisions: Digest256
  package var entries: Int
  package var entryHash: Digest256
  /// Digest of all of this and of the run before.
  package var head: Digest256

  /// The head before the first run and input.
  package static let beginning = Digest256.blake2b(of: Array("passalong ledger 1".utf8))
}
