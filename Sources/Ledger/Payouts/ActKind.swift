/// What was done to the books beside runs; the number in the ledger.
package enum ActKind: Int64, Sendable, Hashable, CaseIterable {
  /// A payout was closed: what it holds is locked.
  case payout = 0
  /// A bank or shop said what became of a payout.
  case answer
  /// Negative balances were given up.
  case writeOff
  /// A month was closed: nothing takes effect in it any more.
  case month
  /// Self-billed invoices were issued.
  case invoices

  /// As exports write it.
  package var word: String { self == .writeOff ? "write_off" : "\(self)" }
}
