package import Quantity

/// Money that was paid back, as a record of its own.
///
/// Sources that only know the sum paid back say so in `OrderAmounts.refunded`.
package struct Refund: Sendable, Hashable, BitwiseCopyable {
  package enum Status: UInt8, Sendable, Hashable, BitwiseCopyable, CaseIterable {
    /// Only a completed refund counts.
    case completed, pending, failed
  }

  package var record: RecordKey
  package var content: UInt64
  package var provenance: Provenance
  /// `Order.number` of the order it belongs to.
  package var order: UInt64
  package var status = Status.completed
  package var isTest = false
  package var occurredAt: Instant
  package var changedAt: Instant?
  package var recordedAt: Instant
  /// In minor units, tax included; positive.
  package var amount: Int64
  package var currency: Currency

  package init(
    record: RecordKey, content: UInt64, provenance: Provenance, order: UInt64,
    occurredAt: Instant, recordedAt: Instant, amount: Int64, currency: Currency
  ) {
    self.record = record
    self.content = content
    self.provenance = provenance
    self.order = order
    self.occurredAt = occurredAt
    self.recordedAt = recordedAt
    self.amount = amount
    self.currency = currency
  }
}
