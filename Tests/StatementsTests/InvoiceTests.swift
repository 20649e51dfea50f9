import Quantity
import Statements
import Testing

/// What an invoice says in words.
@Suite struct InvoiceTests {
  private static func words() throws -> StatementWords {
    var texts = Dictionary(uniqueKeysWithValues: StatementWords.invoiceKeys.map { ($0, $0) })
    texts["invoice.sum.net"] = "net at {rate}"
    texts["invoice.sum.tax"] = "tax at {rate}"
    texts["invoice.reduces"] = "reduces {number}"
    texts["invoice.reference"] = "{number} of {day}"
    texts["invoice.line.carried"] = "{what} carried from {number}"
    texts["subject.referral"] = "referral {number}"
    texts["subject.bonus"] = "bonus {number}"
    return StatementWords(try #require(Language(tag: "en")), texts)
  }

  private static func line(
    _ kind: InvoiceLine.Kind, _ gross: Int64, net: Int64, rate: Int64 = 190_000, day: Int = 0,
    earlier: String? = nil
  ) -> InvoiceLine {
    InvoiceLine(
      kind: kind, subject: .referral(7), offer: "solar",
      creditedOn: Day(daysSinceEpoch: 20_000 + day),
      rate: rate == 0 ? nil : Rate(partsPerMillion: rate), net: net, gross: gross,
      earlier: earlier.map { .init(number: $0, issuedOn: Day(daysSinceEpoch: 20_100)) })
  }

  private static func invoice(_ lines: [InvoiceLine], cancels: String? = nil) -> Invoice {
    let party = Invoice.Party(name: "Probe", street: "Weg 1", postalCode: "00000", city: "Ort")
    return Invoice(
      number: "GS-2026-0007", issuedOn: Day(daysSinceEpoch: 20_200),
      cancels: cancels.map { .init(number: $0, issuedOn: Day(daysSinceEpoch: 20_100)) },
      firm: party, business: party, agreedOn: Day(daysSinceEpoch: 19_000), payout: 3,
      currency: .euro, lines: lines)
  }

  private static func sheet(_ invoice: Invoice) throws -> InvoiceSheet {
    InvoiceLetter(
      email: "a@example.org", programme: "Friends", participant: "A1", head: "00",
      offers: ["solar": "Solar friends"]
    ).sheet(invoice, try words())
  }

  @Test func sumsAreByRateTheHighestFirstAndComeToTheTotal() throws {
    let sheet = try Self.sheet(
      Self.invoice([
        Self.line(.supply, 5000, net: 5000, rate: 0),
        Self.line(.supply, 10_700, net: 10_000, rate: 70_000),
        Self.line(.supply, 11_900, net: 10_000),
        Self.line(.reduction, -1190, net: -1000, earlier: "GS-2026-0001"),
      ]))
    #expect(
      sheet.sums.map { "\($0.label) \($0.value)" } == [
        "net at 19% €90.00", "tax at 19% €17.10", "net at 7% €100.00", "tax at 7% €7.00",
        "invoice.sum.free €50.00", "invoice.sum.total €264.10",
      ])
    #expect(sheet.lines[3].details == ["Solar friends", "reduces GS-2026-0001 of 12 Jan 2025"])
    #expect(sheet.payment.map(\.value) == ["€264.10"])
  }

  @Test func whatIsNotTaxedLeadsFromTheTotalToThePayment() throws {
    let sheet = try Self.sheet(
      Self.invoice([
        Self.line(.supply, 5000, net: 4202),
        Self.line(.carried, 2000, net: 2000, rate: 0, earlier: "GS-2026-0002"),
        Self.line(.offset, -500, net: -500, rate: 0),
      ]))
    #expect(sheet.lines.count == 1)
    #expect(sheet.sums.last?.value == "€50.00")
    #expect(sheet.payment.map(\.value) == ["€20.00", "−€5.00", "€65.00"])
    #expect(sheet.payment[0].label == "referral 7 carried from GS-2026-0002 of 12 Jan 2025")
    #expect(!sheet.notices.contains("invoice.notice.small"))
  }

  @Test func noticesAreThoseOfWhatIsInIt() throws {
    let taxed = Self.line(.supply, 5000, net: 4202)
    let free = Self.line(.supply, 5000, net: 5000, rate: 0)
    let reduction = Self.line(.reduction, -1190, net: -1000, earlier: "GS-2026-0001")
    let before = Self.line(.reduction, -500, net: -500, rate: 0, earlier: "GS-2026-0001")
    let always = ["agreement", "objection"]
    for (lines, others) in [
      ([taxed], ["included"]), ([free], ["small"]), ([taxed, free], ["included", "small"]),
      ([taxed, reduction], ["included", "reduction"]),
      ([taxed, before], ["included", "reduction"]),
      ([free, reduction], ["included", "small", "reduction"]),
    ] {
      let found = try Self.sheet(Self.invoice(lines)).notices.filter {
        $0.hasPrefix("invoice.notice.")
      }
      #expect(Set(found) == Set((always + others).map { "invoice.notice.\($0)" }))
    }
    let cancellation = try Self.sheet(Self.invoice([taxed], cancels: "GS-2026-0001"))
    #expect(cancellation.payment.isEmpty && cancellation.title == "invoice.title.cancellation")
    #expect(cancellation.notices.contains("invoice.notice.cancels"))
  }

  @Test func timeOfSupplyIsThatOfWhatWasDone() {
    let lines = [
      Self.line(.supply, 100, net: 84, day: 5), Self.line(.supply, 100, net: 84, day: 9),
      Self.line(.reduction, -50, net: -42, day: 0, earlier: "GS-2026-0001"),
      Self.line(.carried, 50, net: 50, rate: 0, day: 1, earlier: "GS-2026-0001"),
    ]
    let served = Self.invoice(lines).served
    #expect(
      served.lowerBound.daysSinceEpoch == 20_005 && served.upperBound.daysSinceEpoch == 20_009)
  }

  @Test func everyWordThatIsLookedUpIsOneThatThereMustBe() throws {
    let lines = InvoiceLine.Kind.allCases.map {
      Self.line($0, 100, net: 84, rate: $0 == .offset ? 0 : 190_000, earlier: "GS-2026-0001")
    }
    var invoice = Self.invoice(lines)
    invoice.business.taxNumber = "12/345/67890"
    invoice.business.vatID = "DE136695976"
    let empty = StatementWords(try #require(Language(tag: "en")), [:])
    let letter = InvoiceLetter(
      email: "a@example.org", programme: "Friends", participant: "A1", head: "00", offers: [:])
    for cancels in [nil, Invoice.Reference(number: "x", issuedOn: invoice.issuedOn)] {
      invoice.cancels = cancels
      let sheet = letter.sheet(invoice, empty)
      let texts =
        [sheet.title, sheet.headLabel, sheet.headText, sheet.terms, sheet.exemption]
        + sheet.notices + Array(sheet.words.values)
        + sheet.lines.flatMap { [$0.what, $0.credited] }
        + (sheet.details + sheet.sums + sheet.payment).map(\.label)
      #expect(Set(texts).subtracting(StatementWords.invoiceKeys) == [])
    }
  }
}
