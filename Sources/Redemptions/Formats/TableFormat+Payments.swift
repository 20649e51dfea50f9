internal import Facts
internal import Quantity

extension TableFormat {
  /// Payments of Stripe's dashboard: major units, unlike everything else there. A partial refund
  /// leaves the state at paid.
  static let stripeTable: TableFormat = {
    var format = TableFormat(
      "stripe-csv",
      columns: [
        .record: ["id"],
        .number: [
          "order_id (metadata)", "order_number (metadata)", "order (metadata)",
          "PaymentIntent ID",
        ],
        .code: [
          "referral_code (metadata)", "code (metadata)", "ref (metadata)",
          "client_reference_id (metadata)",
        ],
        .customer: ["Customer ID"], .email: ["Customer Email"],
        .currency: ["Currency"], .total: ["Amount"], .refunded: ["Amount Refunded"],
        .status: ["Status"], .created: ["Created date (UTC)", "Created (UTC)"],
        .test: ["Mode"],
      ], signature: [.record, .total, .created, .status])
    format.marks = ["Converted Amount"]
    format.isPayment = true
    format.zone = "UTC"
    format.testWords = ["test"]
    format.statuses = [
      "paid": .paid, "succeeded": .paid, "refunded": .refunded, "failed": .cancelled,
      "canceled": .cancelled, "cancelled": .cancelled, "pending": .awaitingPayment,
      "uncaptured": .awaitingPayment, "requires_action": .awaitingPayment,
      "requires_payment_method": .awaitingPayment, "blocked": .cancelled,
    ]
    return format
  }()

  /// Gumroad's sales: dollars, states as 0 and 1, a row of totals at the end.
  static let gumroad: TableFormat = {
    var format = TableFormat(
      "gumroad",
      columns: [
        .record: ["Purchase ID"], .number: ["Order Number"], .code: ["Discount Code"],
        .landing: ["Referrer"], .email: ["Purchase Email", "Buyer Email"],
        .name: ["Buyer Name"], .goods: ["Sale Price ($)"], .shipping: ["Shipping ($)"],
        .refunded: ["Partial Refund ($)"], .status: ["Fully Refunded?", "Refunded?"],
        .created: ["Purchase Date"],
        .createdTime: ["Purchase Time (UTC timezone)"], .country: ["Country"],
        .disputed: ["Disputed?"], .disputeWon: ["Dispute Won?"],
      ], signature: [.record, .goods, .created, .status])
    format.marks = ["Net Total ($)"]
    format.items = ItemFields(article: ["Product ID"], total: ["Sale Price ($)"])
    format.zone = "UTC"
    format.currency = Currency(code: "USD")
    format.statuses = ["0": .paid, "1": .refunded, "false": .paid, "true": .refunded]
    return format
  }()
}
