package import Codes
package import Quantity

/// A person's view of a share page; bots, prefetches and double clicks are out already.
package struct Click: Sendable, Hashable, BitwiseCopyable {
  package var code: Code
  package var occurredAt: Instant
  package var recordedAt: Instant
  /// Keyed hash of network address and browser, of one day: `PersonKeys.visitor` of an order that
  /// followed.
  package var visitor: UInt64
  /// Keyed hash of the customer who clicked, where a shop recorded that; 0 otherwise.
  package var customer: UInt64
  package var provenance: Provenance

  package init(
    code: Code, occurredAt: Instant, recordedAt: Instant, visitor: UInt64, customer: UInt64 = 0,
    provenance: Provenance
  ) {
    self.code = code
    self.occurredAt = occurredAt
    self.recordedAt = recordedAt
    self.visitor = visitor
    self.customer = customer
    self.provenance = provenance
  }
}
