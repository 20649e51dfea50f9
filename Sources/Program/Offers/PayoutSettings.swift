package import Quantity
package import YAML

/// When rewards are paid out.
package struct PayoutSettings: Sendable {
  package var every: PayoutRhythm = .month
  package var minimum: Located<Money>?
  package var datev: DATEVSettings?
  package var invoices = InvoiceSettings()
}

extension PayoutSettings: YAMLRecord {
  package static let name = "payout settings"
  package static let summary = "When rewards are paid out."

  package init?(from reader: inout RecordReader) {
    self.init()
    every = reader.optional("every", default: every, "How often")
    minimum = reader.optional("minimum", Located<Money>.self, "Balances below this wait")
    datev = reader.optional("datev", DATEVSettings.self, "How payouts are booked in DATEV programs")
    invoices = reader.optional(
      "invoices", default: invoices, "How businesses are invoiced for their rewards")
  }
}
