package import Codes
package import Quantity

/// What a sales team or a form recorded: an enquiry, a registration, a signed contract.
package struct LeadEvent: Sendable, Hashable {
  package var record: RecordKey
  package var number: UInt64
  package var content: UInt64
  package var provenance: Provenance
  package var kind: ConversionKind
  /// Whether it is what the offer pays for: a lead that was found to be one, a contract in force.
  package var isQualified: Bool
  package var occurredAt: Instant
  package var changedAt: Instant?
  package var recordedAt: Instant
  package var code: Code?
  package var friend: PersonKeys
  package var contract: UInt64 = 0
  /// Value of a contract; zero for leads and registrations.
  package var amounts: OrderAmounts

  package init(
    record: RecordKey, number: UInt64, content: UInt64, provenance: Provenance,
    kind: ConversionKind, isQualified: Bool, occurredAt: Instant, recordedAt: Instant,
    code: Code?, friend: PersonKeys, amounts: OrderAmounts
  ) {
    self.record = record
    self.number = number
    self.content = content
    self.provenance = provenance
    self.kind = kind
    self.isQualified = isQualified
    self.occurredAt = occurredAt
    self.recordedAt = recordedAt
    self.code = code
    self.friend = friend
    self.amounts = amounts
  }

  /// The same as an order, which is how the rules see it: paid when it is qualified.
  package var order: Order {
    var order = Order(
      record: record, number: number, content: content, provenance: provenance,
      occurredAt: occurredAt, recordedAt: recordedAt, amounts: amounts)
    order.kind = kind
    order.status = isQualified ? .paid : .awaitingPayment
    order.changedAt = changedAt
    order.codes = code.map { [$0] } ?? []
    order.friend = friend
    order.contract = contract
    return order
  }
}
