package import Quantity

/// What an invoice comes to at one rate of tax.
package struct TaxGroup: Sendable, Hashable {
  /// Nil for what is free of tax.
  package let rate: Rate?
  package private(set) var net: Int64 = 0
  package private(set) var gross: Int64 = 0

  init(rate: Rate?) {
    self.rate = rate
  }

  package var tax: Int64 { gross - net }

  mutating func add(_ line: InvoiceLine) {
    net += line.net
    gross += line.gross
  }
}
