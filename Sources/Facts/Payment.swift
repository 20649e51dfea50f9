package import Quantity

/// Money that came in for an order, told by a payment provider.
package struct Payment: Sendable, Hashable, BitwiseCopyable {
  package enum Status: UInt8, Sendable, Hashable, BitwiseCopyable, CaseIterable {
    case received, pending, failed
  }

  package var record: RecordKey
  package var content: UInt64
  package var provenance: Provenance
  /// `Order.number` of the order it is for.
  package var order: UInt64
  package var status = Status.received
  package var isTest = false
  package var occurredAt: Instant
  package var changedAt: Instant?
  package var recordedAt: Instant
  /// In minor units, tax and shipping included.
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
