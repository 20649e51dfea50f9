internal import Facts

extension TableFormat {
  /// States, and the words that Magento's own table has for them.
  static let magentoStatuses: [String: OrderStatus] = [
    "new": .awaitingPayment, "pending": .awaitingPayment, "pending_payment": .awaitingPayment,
    "pending payment": .awaitingPayment, "payment_review": .awaitingPayment,
    "payment review": .awaitingPayment, "pending_paypal": .awaitingPayment,
    "pending paypal": .awaitingPayment, "holded": .awaitingPayment, "on hold": .awaitingPayment,
    "fraud": .awaitingPayment, "suspected fraud": .awaitingPayment, "processing": .paid,
    "complete": .paid, "closed": .refunded, "canceled": .cancelled, "cancelled": .cancelled,
  ]

  /// The grid of orders of Magento's office, exported: only the columns that it shows, among them
  /// no code unless an extension adds one. Times are those of the office's zone.
  static let magentoTable: TableFormat = {
    var format = TableFormat(
      "magento-csv",
      columns: [
        .number: ["ID", "Increment ID"], .code: ["Coupon Code", "Coupon"],
        .email: ["Customer Email"], .name: ["Bill-to Name", "Customer Name"],
        .total: ["Grand Total (Purchased)"], .shipping: ["Shipping and Handling"],
        .refunded: ["Total Refunded"], .status: ["Status"], .created: ["Purchase Date"],
      ], signature: [.number, .total, .status, .created])
    format.marks = ["Grand Total (Base)"]
    format.statuses = magentoStatuses
    return format
  }()
}
