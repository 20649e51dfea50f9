package import YAML

/// The words of a mapped table's status column; any other word sets the record aside.
package struct ImportStatuses: Sendable {
  package var paid: [Located<String>]
  package var awaitingPayment: [Located<String>]
  package var cancelled: [Located<String>]
  package var refunded: [Located<String>]

  /// The lists by the keys that they have in the file, in the order of these.
  var lists: [(key: String, words: [Located<String>])] {
    [
      ("paid", paid), ("awaiting_payment", awaitingPayment), ("cancelled", cancelled),
      ("refunded", refunded),
    ]
  }
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
