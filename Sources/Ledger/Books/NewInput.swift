package import Facts
package import Hashing
package import Quantity

/// What is to be recorded of a file that was read.
package struct NewInput: Sendable {
  /// Files with fewer records set aside list them all.
  static let listedMin = 10_000

  package var source: String
  package var format: String
  package var name: String
  package var sha256: Digest256
  package var bytes: Int
  package var importedAt: Instant
  /// The numbers of file and source in them are of no meaning.
  package var facts: FactSet
  /// Orders beside those of `facts`.
  package var packed: [PackedOrders] = []
  package var read: Int
  /// By `StreamHash64`; nil for what is no file.
  package var fingerprint: UInt64?
  package var setAsideCount = 0
  /// The first of them: all, or `listedMin` at least.
  package var setAside: [QuarantinedRecord] = []
  /// By reason.
  package var passedOver: [(reason: String, count: Int)] = []
  /// Who said it, of what order, and why; nil for files.
  package var note: Note?

  /// A person's name and words, which can be erased.
  package struct Note: Sendable, Hashable {
    package var order: UInt64
    package var person: String
    package var reason: String

    package init(order: UInt64, person: String, reason: String) {
      self.order = order
      self.person = person
      self.reason = reason
    }
  }

  package init(
    source: String, format: String, name: String, sha256: Digest256, bytes: Int,
    importedAt: Instant, facts: FactSet, read: Int
  ) {
    self.source = source
    self.format = format
    self.name = name
    self.sha256 = sha256
    self.bytes = bytes
    self.importedAt = importedAt
    self.facts = facts
    self.read = read
  }
}
