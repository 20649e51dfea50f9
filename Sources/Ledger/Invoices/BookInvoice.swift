package import Hashing
package import Quantity

/// A self-billed invoice as it was issued, or the cancellation of one.
///
/// It does not say whom it was issued to: of their data it has a digest with the programme's key.
package struct BookInvoice: Sendable, Hashable {
  package struct Line: Sendable, Hashable {
    package var kind: InvoiceLineKind
    package var name: CreditName
    /// The number of the credit's first entry, by which statements name it.
    package var entry: Int64
    /// The offer's id.
    package var offer: String
    /// When the credit was first entered.
    package var creditedOn: Day
    /// Parts per million; 0 for none.
    package var rate: Int64
    package var net: Int64
    package var gross: Int64
    /// `BookInvoice.number` of what is reduced, or was invoiced before; 0 for none.
    package var earlier: Int

    package init(
      kind: InvoiceLineKind, name: CreditName, entry: Int64, offer: String, creditedOn: Day,
      rate: Int64, net: Int64, gross: Int64, earlier: Int
    ) {
      self.kind = kind
      self.name = name
      self.entry = entry
      self.offer = offer
      self.creditedOn = creditedOn
      self.rate = rate
      self.net = net
      self.gross = gross
      self.earlier = earlier
    }
  }

  /// From 1, without gaps, over all years.
  package var number: Int
  /// `BookAct.number`; 0 before it is recorded.
  package var act = 0
  package var prefix: String
  package var year: Int
  /// From 1, without gaps, in its year.
  package var place: Int
  package var issuedOn: Day
  package var advocate: Int64
  package var payout: Int
  /// `BookInvoice.number` of what it cancels; 0 for none.
  package var cancels: Int
  package var unit: String
  /// Of whoever gets it, and of the firm, with the programme's key.
  package var business: Digest256
  package var firm: Digest256
  package var lines: [Line]

  package init(
    number: Int, prefix: String, year: Int, place: Int, issuedOn: Day, advocate: Int64,
    payout: Int, cancels: Int, unit: String, business: Digest256, firm: Digest256, lines: [Line]
  ) {
    self.number = number
    self.prefix = prefix
    self.year = year
    self.place = place
    self.issuedOn = issuedOn
    self.advocate = advocate
    self.payout = payout
    self.cancels = cancels
    self.unit = unit
    self.business = business
    self.firm = firm
    self.lines = lines
  }

  /// `GS-2026-0001`.
  package var name: String {
    let digits = String(place)
    return "\(prefix)-\(year)-" + String(repeating: "0", count: max(4 - digits.count, 0)) + digits
  }

  package var net: Int64 { lines.reduce(0) { $0 + ($1.kind.isTaxed ? $1.net : 0) } }

  package var gross: Int64 { lines.reduce(0) { $0 + ($1.kind.isTaxed ? $1.gross : 0) } }

  package var tax: Int64 { gross - net }

  /// What the payout moved; of a cancellation, less than nothing.
  package var paid: Int64 { lines.reduce(0) { $0 + $1.gross } }

  /// Digest of invoices with all their lines, in their order.
  package static func digest(of invoices: [BookInvoice]) -> Digest256 {
    var hasher = BLAKE2bHasher<Digest256>()
    for invoice in invoices { invoice.hash(into: &hasher) }
    return hasher.finish()
  }

  /// All but the number of the act, which follows from its place.
  private func hash(into hasher: inout BLAKE2bHasher<Digest256>) {
    let numbers = [
      Int64(number), Int64(year), Int64(place), Int64(issuedOn.daysSinceEpoch), advocate,
      Int64(payout), Int64(cancels), net, tax, paid, Int64(lines.count),
    ]
    for value in numbers { hasher.updateNumber(UInt64(bitPattern: value)) }
    hasher.updateField(prefix)
    hasher.updateField(unit)
    hasher.update(business.bytes)
    hasher.update(firm.bytes)
    for line in lines {
      for value in [
        UInt64(line.kind.rawValue), line.name.subject, UInt64(line.name.purpose),
        line.name.detail, UInt64(bitPattern: line.entry),
        UInt64(bitPattern: Int64(line.creditedOn.daysSinceEpoch)),
        UInt64(bitPattern: line.rate), UInt64(bitPattern: line.net),
        UInt64(bitPattern: line.gross), UInt64(line.earlier),
      ] {
        hasher.updateNumber(value)
      }
      hasher.updateField(line.offer)
    }
  }
}
