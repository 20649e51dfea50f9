/// Something in the ledger that is not as it was recorded.
package enum LedgerFlaw: Sendable, Hashable {
  /// The file itself, in the words of the database.
  case file(String)
  case input(UInt32)
  /// What is listed as set aside, or passed over, is not as much as was counted.
  case aside(UInt32)
  case block(Int64)
  /// Where the orders of a block are looked for.
  case places(Int64)
  case run(Int)
  case entries(run: Int)
  case decisions(run: Int)
  case rules(run: Int)
  case act(Int)
  case movements(act: Int)
  /// A closed month does not come to what it did.
  case month(act: Int)
  case invoices(act: Int)
}
