package import Quantity

/// A line of an invoice.
package struct InvoiceLine: Sendable, Hashable {
  package enum Kind: Sendable, Hashable, CaseIterable {
    /// A reward for what was done.
    case supply
    /// An earlier invoice is too high by this much.
    case reduction
    /// An earlier invoice has it already; it moves with this payout.
    case carried
    /// An earlier payout without an invoice set it off already.
    case settled
    /// This payout sets it off, and a later invoice reduces the earlier one.
    case postponed
    /// Set off against what was paid before and never invoiced.
    case offset

    package var isTaxed: Bool { self == .supply || self == .reduction }
  }

  package var kind: Kind
  package var subject: StatementLine.Subject
  /// The offer's id.
  package var offer: String
  package var creditedOn: Day
  /// Nil where no tax is in it.
  package var rate: Rate?
  package var net: Int64
  package var gross: Int64
  package var earlier: Invoice.Reference?

  package init(
    kind: Kind, subject: StatementLine.Subject, offer: String, creditedOn: Day, rate: Rate?,
    net: Int64, gross: Int64, earlier: Invoice.Reference?
  ) {
    self.kind = kind
    self.subject = subject
    self.offer = offer
    self.creditedOn = creditedOn
    self.rate = rate
    self.net = net
    self.gross = gross
    self.earlier = earlier
  }
}
