package import Facts

/// What became of one record, and why.
package struct Decision: Sendable, Hashable {
  package var record: RecordKey
  /// `Order.number`.
  package var order: UInt64
  package var provenance: Provenance
  package var outcome: Outcome
  /// The reason that is reported.
  package var reason: ReasonCode
  /// All that apply, `reason` among them.
  package var reasons: ReasonSet
  /// `Advocate.id`; nil when nobody is known.
  package var advocate: UInt64?
  /// Index of the offer; nil when none was found.
  package var offer: Int?
}
