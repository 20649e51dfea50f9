internal import Payouts
internal import Quantity
internal import Statements

/// An invoice for programs: EN 16931, in the syntax of UN/CEFACT (Cross Industry Invoice, D16B).
///
/// The business is the seller and the firm the buyer who invoices in its place (type 389). A
/// cancellation is a self-billed credit note (type 261), whose amounts are those that it takes
/// back. Names and notes are those of the page.
struct ElectronicInvoice {
  let invoice: Invoice
  let sheet: InvoiceSheet
  /// Of the firm, where it has a right one.
  let buyerVATID: VATID?

  private static let guideline = "urn:cen.eu:en16931:2017"
  private static let standard = "urn:un:unece:uncefact:data:standard:"
  /// One of anything, of UN/ECE Recommendation 20.
  private static let piece = "C62"

  /// Of a cancellation amounts are written without their sign.
  private var sign: Int64 { invoice.cancels == nil ? 1 : -1 }

  var bytes: [UInt8] {
    var xml = XMLText()
    xml.open(
      "rsm:CrossIndustryInvoice",
      [
        ("xmlns:rsm", Self.standard + "CrossIndustryInvoice:100"),
        ("xmlns:ram", Self.standard + "ReusableAggregateBusinessInformationEntity:100"),
        ("xmlns:udt", Self.standard + "UnqualifiedDataType:100"),
        ("xmlns:qdt", Self.standard + "QualifiedDataType:100"),
      ])
    xml.inside(
      ["rsm:ExchangedDocumentContext", "ram:GuidelineSpecifiedDocumentContextParameter"]
    ) { $0.leaf("ram:ID", Self.guideline) }
    xml.inside(["rsm:ExchangedDocument"], document)
    xml.open("rsm:SupplyChainTradeTransaction")
    for (index, line) in zip(invoice.taxedLines, sheet.lines).enumerated() {
      xml.inside(["ram:IncludedSupplyChainTradeLineItem"]) {
        self.line(index + 1, line.0, line.1, &$0)
      }
    }
    xml.inside(["ram:ApplicableHeaderTradeAgreement"]) { agreement in
      agreement.inside(["ram:SellerTradeParty"]) { seller in
        seller.leaf("ram:ID", sheet.participant)
        party(invoice.business, invoice.business.vatID, &seller)
      }
      agreement.inside(["ram:BuyerTradeParty"]) { party(invoice.firm, buyerVATID?.text, &$0) }
    }
    xml.inside(
      ["ram:ApplicableHeaderTradeDelivery", "ram:ActualDeliverySupplyChainEvent"]
    ) { time("ram:OccurrenceDateTime", invoice.served.upperBound, &$0) }
    xml.inside(["ram:ApplicableHeaderTradeSettlement"], settlement)
    xml.close()
    xml.close()
    return xml.bytes
  }

  private func document(_ xml: inout XMLText) {
    xml.leaf("ram:ID", invoice.number)
    xml.leaf("ram:TypeCode", invoice.cancels == nil ? "389" : "261")
    time("ram:IssueDateTime", invoice.issuedOn, &xml)
    for note in [sheet.title] + sheet.notices {
      xml.inside(["ram:IncludedNote"]) { $0.leaf("ram:Content", note) }
    }
  }

  private func line(
    _ number: Int, _ line: InvoiceLine, _ shown: InvoiceSheet.Line, _ xml: inout XMLText
  ) {
    let net = sign * line.net
    xml.inside(["ram:AssociatedDocumentLineDocument"]) { $0.leaf("ram:LineID", String(number)) }
    xml.inside(["ram:SpecifiedTradeProduct"]) { product in
      product.leaf("ram:Name", shown.what)
      product.leaf(
        "ram:Description", (shown.details + [shown.credited]).joined(separator: " · "))
    }
    // Prices are never negative; what is taken back is a number of pieces below zero.
    xml.inside(["ram:SpecifiedLineTradeAgreement", "ram:NetPriceProductTradePrice"]) {
      $0.leaf("ram:ChargeAmount", Self.amount(abs(net)))
    }
    xml.inside(["ram:SpecifiedLineTradeDelivery"]) {
      $0.leaf("ram:BilledQuantity", net < 0 ? "-1" : "1", [("unitCode", Self.piece)])
    }
    xml.inside(["ram:SpecifiedLineTradeSettlement"]) { settlement in
      settlement.inside(["ram:ApplicableTradeTax"]) { tax in
        tax.leaf("ram:TypeCode", "VAT")
        category(line.rate, &tax)
      }
      period(line.creditedOn...line.creditedOn, &settlement)
      settlement.inside(["ram:SpecifiedTradeSettlementLineMonetarySummation"]) {
        $0.leaf("ram:LineTotalAmount", Self.amount(net))
      }
    }
  }

  private func party(_ party: Invoice.Party, _ vatID: String?, _ xml: inout XMLText) {
    xml.leaf("ram:Name", party.name)
    xml.inside(["ram:PostalTradeAddress"]) { address in
      address.leaf("ram:PostcodeCode", party.postalCode)
      address.leaf("ram:LineOne", party.street)
      address.leaf("ram:CityName", party.city)
      address.leaf("ram:CountryID", "DE")
    }
    let registrations = [(vatID, "VA"), (party.taxNumber, "FC")]
    for case (let id?, let scheme) in registrations {
      xml.inside(["ram:SpecifiedTaxRegistration"]) {
        $0.leaf("ram:ID", id, [("schemeID", scheme)])
      }
    }
  }

  private func settlement(_ xml: inout XMLText) {
    xml.leaf("ram:InvoiceCurrencyCode", invoice.currency.code)
    for group in invoice.taxGroups {
      xml.inside(["ram:ApplicableTradeTax"]) { tax in
        tax.leaf("ram:CalculatedAmount", Self.amount(sign * group.tax))
        tax.leaf("ram:TypeCode", "VAT")
        if group.rate == nil { tax.leaf("ram:ExemptionReason", sheet.exemption) }
        tax.leaf("ram:BasisAmount", Self.amount(sign * group.net))
        category(group.rate, &tax)
      }
    }
    period(invoice.served, &xml)
    xml.inside(["ram:SpecifiedTradePaymentTerms"]) { $0.leaf("ram:Description", sheet.terms) }
    xml.inside(["ram:SpecifiedTradeSettlementHeaderMonetarySummation"], sums)
    for earlier in references {
      xml.inside(["ram:InvoiceReferencedDocument"]) { document in
        document.leaf("ram:IssuerAssignedID", earlier.number)
        document.inside(["ram:FormattedIssueDateTime"]) {
          $0.leaf("qdt:DateTimeString", Self.day(earlier.issuedOn), [("format", "102")])
        }
      }
    }
  }

  private func sums(_ xml: inout XMLText) {
    let gross = sign * invoice.gross
    let due = invoice.cancels == nil ? invoice.paid : 0
    xml.leaf("ram:LineTotalAmount", Self.amount(sign * invoice.net))
    xml.leaf("ram:TaxBasisTotalAmount", Self.amount(sign * invoice.net))
    xml.leaf(
      "ram:TaxTotalAmount", Self.amount(sign * invoice.tax),
      [("currencyID", invoice.currency.code)])
    xml.leaf("ram:GrandTotalAmount", Self.amount(gross))
    if gross != due { xml.leaf("ram:TotalPrepaidAmount", Self.amount(gross - due)) }
    xml.leaf("ram:DuePayableAmount", Self.amount(due))
  }

  /// Invoices that are cancelled or reduced, each once.
  private var references: [Invoice.Reference] {
    if let cancelled = invoice.cancels { return [cancelled] }
    var seen: Set<String> = []
    return invoice.lines.compactMap(\.earlier).filter { seen.insert($0.number).inserted }
  }

  private func category(_ rate: Rate?, _ xml: inout XMLText) {
    xml.leaf("ram:CategoryCode", rate == nil ? "E" : "S")
    xml.leaf("ram:RateApplicablePercent", rate.map { String($0.description.dropLast(2)) } ?? "0")
  }

  private func period(_ days: ClosedRange<Day>, _ xml: inout XMLText) {
    xml.inside(["ram:BillingSpecifiedPeriod"]) { period in
      time("ram:StartDateTime", days.lowerBound, &period)
      time("ram:EndDateTime", days.upperBound, &period)
    }
  }

  private func time(_ name: String, _ day: Day, _ xml: inout XMLText) {
    xml.inside([name]) { $0.leaf("udt:DateTimeString", Self.day(day), [("format", "102")]) }
  }

  /// `20260701`
  private static func day(_ day: Day) -> String { day.description.filter { $0 != "-" } }

  /// `-42.02`
  private static func amount(_ cents: Int64) -> String {
    let (whole, rest) = abs(cents).quotientAndRemainder(dividingBy: 100)
    return "\(cents < 0 ? "-" : "")\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
