package import Quantity

/// A reward that was not released when the period ended.
package struct StatementHold: Sendable, Hashable {
  package var subject: StatementLine.Subject
  /// The offer's id.
  package var offer: String
  package var amount: Int64
  /// Nil when that is open, as in a dispute.
  package var releasedOn: Day?
}
