package import Codes
package import Quantity

/// An advocate's word that an order without their code came from their recommendation.
package struct LateClaim: Sendable, Hashable, BitwiseCopyable {
  package var record: RecordKey
  package var provenance: Provenance
  /// `Order.number` of the claimed order.
  package var order: UInt64
  /// A code of the advocate who claims.
  package var code: Code
  /// When it was claimed: compared with the deadline.
  package var occurredAt: Instant
  package var recordedAt: Instant

  package init(
    record: RecordKey, provenance: Provenance, order: UInt64, code: Code, occurredAt: Instant,
    recordedAt: Instant
  ) {
    self.record = record
    self.provenance = provenance
    self.order = order
    self.code = code
    self.occurredAt = occurredAt
    self.recordedAt = recordedAt
  }
}
