package import YAML

/// The words of a mapped table's status column; any other word sets the record aside.
package struct ImportStatuses: Sendable {
  package var paid: [String]
  package var awaitingPayment: [String]
  package var cancelled: [String]
  package var refunded: [String]
}

extension ImportStatuses: YAMLRecord {
  package static let name = "statuses"
  package static let summary = "The words of a mapped table's status column."

  package init?(from reader: inout RecordReader) {
    paid = reader.optional("paid", default: [], "Words for paid orders")
    awaitingPayment = reader.optional(
      "awaiting_payment", default: [], "Words for orders that are not paid yet")
    cancelled = reader.optional("cancelled", default: [], "Words for orders that came to nothing")
    refunded = reader.optional("refunded", default: [], "Words for orders paid back in full")
  }
}
