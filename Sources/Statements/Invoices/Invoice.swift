package import Quantity

/// A self-billed invoice, or the cancellation of one, with all that it says.
package struct Invoice: Sendable, Hashable {
  /// One of its two sides, as it must be named (§ 14 Abs. 4 Nr. 1 and 2 UStG).
  package struct Party: Sendable, Hashable {
    package var name: String
    package var street: String
    package var postalCode: String
    package var city: String
    package var taxNumber: String?
    package var vatID: String?

    package init(
      name: String, street: String, postalCode: String, city: String, taxNumber: String? = nil,
      vatID: String? = nil
    ) {
      self.name = name
      self.street = street
      self.postalCode = postalCode
      self.city = city
      self.taxNumber = taxNumber
      self.vatID = vatID
    }

    package var lines: [String] { [name, street, "\(postalCode) \(city)"] }
  }

  /// Another invoice.
  package struct Reference: Sendable, Hashable {
    package var number: String
    package var issuedOn: Day

    package init(number: String, issuedOn: Day) {
      self.number = number
      self.issuedOn = issuedOn
    }
  }

  package var number: String
  package var issuedOn: Day
  /// What it cancels; nil for an invoice.
  package var cancels: Reference?
  /// Who is served and invoices in the place of the other.
  package var firm: Party
  /// Who serves.
  package var business: Party
  package var agreedOn: Day
  package var payout: Int
  package var currency: Currency
  package var lines: [InvoiceLine]

  package init(
    number: String, issuedOn: Day, cancels: Reference?, firm: Party, business: Party,
    agreedOn: Day, payout: Int, currency: Currency, lines: [InvoiceLine]
  ) {
    self.number = number
    self.issuedOn = issuedOn
    self.cancels = cancels
    self.firm = firm
    self.business = business
    self.agreedOn = agreedOn
    self.payout = payout
    self.currency = currency
    self.lines = lines
  }

  /// What is invoiced.
  package var taxedLines: [InvoiceLine] { lines.filter(\.kind.isTaxed) }

  /// What the payment differs by from what is invoiced.
  package var otherLines: [InvoiceLine] { lines.filter { !$0.kind.isTaxed } }

  package var net: Int64 { taxedLines.reduce(0) { $0 + $1.net } }

  package var gross: Int64 { taxedLines.reduce(0) { $0 + $1.gross } }

  package var tax: Int64 { gross - net }

  package var paid: Int64 { lines.reduce(0) { $0 + $1.gross } }

  /// What is invoiced at each rate, the highest first; what is free of tax last.
  package var taxGroups: [TaxGroup] {
    var groups: [Int64: TaxGroup] = [:]
    for line in taxedLines {
      let key = line.rate?.partsPerMillion ?? 0
      groups[key, default: TaxGroup(rate: line.rate)].add(line)
    }
    return groups.sorted { $0.key > $1.key }.map(\.value)
  }

  /// The days of what is invoiced.
  package var served: ClosedRange<Day> {
    let days = (taxedLines.isEmpty ? lines : taxedLines).map(\.creditedOn)
    let first = days.min() ?? issuedOn
    return first...(days.max() ?? first)
  }
}
