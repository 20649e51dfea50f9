internal import Accounts
internal import Hashing
internal import Ledger
internal import Payouts
internal import Program
internal import Quantity
internal import Reconcile
internal import ShareKit
internal import Site
internal import Statements
internal import YAML

/// Puts issued invoices into the words of whoever gets them.
struct InvoiceDocuments {
  let site: TallySite
  let parties: InvoiceParties
  let theme: StatementTheme
  let history: InvoiceHistory
  /// The head of the ledger after each act.
  let heads: [Digest256]

  /// An invoice with all that it says.
  func invoice(_ issued: BookInvoice, _ business: Business) -> Invoice {
    Invoice(
      number: issued.name, issuedOn: issued.issuedOn, cancels: reference(issued.cancels),
      firm: parties.firm, business: parties.party(business), agreedOn: business.agreedOn,
      payout: issued.payout, currency: .euro, lines: issued.lines.map(line))
  }

  func sheet(_ invoice: Invoice, _ issued: BookInvoice, for advocate: Ledger.Advocate)
    -> InvoiceSheet
  {
    let language = theme.language(nearestTo: advocate.language)
    let letter = InvoiceLetter(
      email: parties.legal.email.text, programme: site.campaign.title(in: language) ?? "",
      participant: advocate.person?.id ?? "",
      head: heads.indices.contains(issued.act - 1) ? heads[issued.act - 1].hexadecimal : "",
      offers: site.offerTitles(in: language))
    return letter.sheet(invoice, theme.words(in: language))
  }

  private func reference(_ number: Int) -> Invoice.Reference? {
    history.invoice(number).map { .init(number: $0.name, issuedOn: $0.issuedOn) }
  }

  private func line(_ line: BookInvoice.Line) -> InvoiceLine {
    let isBonus = CreditKey(line.name)?.purpose == .milestone
    return InvoiceLine(
      kind: kind(of: line), subject: isBonus ? .bonus(line.entry) : .referral(line.entry),
      offer: line.offer, creditedOn: line.creditedOn,
      rate: line.rate == 0 ? nil : Rate(partsPerMillion: line.rate), net: line.net,
      gross: line.gross, earlier: reference(line.earlier))
  }

  private func kind(of line: BookInvoice.Line) -> InvoiceLine.Kind {
    switch line.kind {
    case .supply: .supply
    case .reduction: .reduction
    case .carried where line.earlier == 0: line.gross > 0 ? .settled : .postponed
    case .carried: .carried
    case .offset: .offset
    }
  }
}

extension TallySite {
  /// The titles of offers by id.
  func offerTitles(in language: Language) -> [String: String] {
    Dictionary(
      campaign.offers.map { ($0.id.value.text, $0.title[language] ?? $0.id.value.text) },
      uniquingKeysWith: { first, _ in first })
  }
}
