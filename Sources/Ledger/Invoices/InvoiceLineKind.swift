/// What a line of an invoice does; the number in the ledger.
package enum InvoiceLineKind: Int64, Sendable, Hashable, CaseIterable {
  /// A reward for what was done.
  case supply = 0
  /// An earlier invoice is too high by this much.
  case reduction
  /// An earlier invoice has it already, but the money did not arrive then; without an earlier one,
  /// a reduction that is made in another invoice than that of the payout that set it off.
  case carried
  /// Set off against what was paid before and never invoiced.
  case offset

  /// Whether it belongs to what is invoiced; the others say what the payment differs by.
  package var isTaxed: Bool { self == .supply || self == .reduction }

  /// As exports write it.
  package var word: String { "\(self)" }
}
