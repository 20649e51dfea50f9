package import Quantity

/// A charge that the friend, or the friend's bank, disputes.
package struct Dispute: Sendable, Hashable, BitwiseCopyable {
  package enum State: UInt8, Sendable, Hashable, BitwiseCopyable, CaseIterable {
    /// An inquiry: no money has moved.
    case warning
    case open, lost, won
    /// An inquiry that ended without a chargeback.
    case warningClosed
  }

  package var record: RecordKey
  package var content: UInt64
  package var provenance: Provenance
  /// `Order.number` of the disputed order.
  package var order: UInt64
  package var state: State
  package var isTest = false
  /// When the dispute came into this state.
  package var occurredAt: Instant
  package var changedAt: Instant?
  package var recordedAt: Instant
  package var amount: Int64
  package var currency: Currency

  package init(
    record: RecordKey, content: UInt64, provenance: Provenance, order: UInt64, state: State,
    occurredAt: Instant, recordedAt: Instant, amount: Int64, currency: Currency
  ) {
    self.record = record
    self.content = content
    self.provenance = provenance
    self.order = order
    self.state = state
    self.occurredAt = occurredAt
    self.recordedAt = recordedAt
    self.amount = amount
    self.currency = currency
  }
}
