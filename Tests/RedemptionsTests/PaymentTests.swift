import Codes
import Facts
import Quantity
import Redemptions
import Testing

@Suite struct PaymentTests {
  static let activity = """
    "Datum","Uhrzeit","Zeitzone","Name","Typ","Status","Währung","Brutto","Gebühr","Netto",\
    "Absender E-Mail-Adresse","Transaktionscode","Zugehöriger Transaktionscode","Rechnungsnummer"
    "11.05.2026","09:55:16","CEST","Jana B","PayPal Express-Zahlung","Abgeschlossen","EUR",\
    "1.234,56","-10,00","1.224,56","jana@example.org","TX1","","1001"
    "11.05.2026","09:55:16","CEST","","Bankgutschrift auf PayPal-Konto","Abgeschlossen","EUR",\
    "1.234,56","0,00","1.234,56","","TX2","TX1",""
    "20.05.2026","10:00:00","Europe/Berlin","Jana B","Rückzahlung","Abgeschlossen","EUR","-234,\
    56","0,00","-234,56","","TX3","TX1",""
    "21.05.2026","10:00:00","PST","","Allgemeine Abbuchung","Abgeschlossen","EUR","-500,00","0,\
    00","-500,00","","TX4","",""
    "22.05.2026","10:00:00","CEST","Kim","Zahlung","Offen","EUR","20,00","0,00","20,00","",\
    "TX5","","1002"
    "23.05.2026","10:00:00","CEST","Kim","Zahlung","Storniert","EUR","20,00","0,00","20,00","",\
    "TX6","","1003"
    "24.05.2026","10:00:00","CEST","","Rückbuchung","Abgeschlossen","EUR","-1.000,00","0,00",\
    "-1.000,00","","TX7","TX1",""
    "25.05.2026","10:00:00","CEST","Shop","Zahlung","Abgeschlossen","EUR","-9,99","0,00","-9,\
    99","","TX8","","7"
    "26.05.2026","10:00:00","XYZ","Kim","Zahlung","Abgeschlossen","EUR","5,00","0,00","5,00","",\
    "TX9","","8"
    """

  @Test func payPalsActivitiesArePaymentsAndRefundsOfOrders() async throws {
    let result = try await Sample.read(Self.activity)
    let order = Sample.order("1001")
    #expect(
      result.facts.payments.map(\.order) == [order, Sample.order("1002"), Sample.order("1003")])
    #expect(result.facts.payments.map(\.status) == [.received, .pending, .failed])
    #expect(result.facts.payments.first?.amount == 123_456)
    #expect(result.facts.payments.first?.occurredAt.description == "2026-05-11T07:55:16Z")
    #expect(result.facts.refunds.map(\.order) == [order])
    #expect(result.facts.refunds.map(\.amount) == [23_456])
    #expect(result.facts.disputes.map(\.state) == [.lost])
    #expect(result.facts.disputes.map(\.order) == [order])
    #expect(result.passedOver == [.fundingLeg: 1, .otherMovement: 2])
    #expect(result.flaws == ["10 time(\"Datum\", Redemptions.TimeFlaw.unknownZone)"])
    #expect(result.recordCount == 9)
  }

  @Test func payPalsStatementHasOtherNamesAndNoState() async throws {
    let result = try await Sample.read(
      """
      "Datum","Uhrzeit","Zeitzone","Beschreibung","Währung","Brutto","Entgelt","Netto",\
      "Guthaben","Transaktionscode","Absender E-Mail-Adresse","Name","Rechnungsnummer",\
      "Zugehöriger Transaktionscode"
      "11.05.2026","09:55:16","Europe/Berlin","Website-Zahlung","EUR","50,00","-1,00","49,00",\
      "49,00","TX1","jana@example.org","Jana","",""
      """)
    #expect(result.facts.payments.map(\.order) == [Sample.order("tx1")])
    #expect(result.facts.payments.map(\.status) == [.received])
  }

  @Test func payPalsEnglishReportIsReadByItsZone() async throws {
    let header =
      "Date,Time,TimeZone,Name,Type,Status,Currency,Gross,Fee,Net,Transaction ID,"
      + "Reference Txn ID,Invoice Number"
    let american = try await Sample.read(
      "\(header)\n03/04/2026,10:00:00,PST,Kim,Express Checkout Payment,Completed,USD,\"1,"
        + "250.00\",0,0,T1,,9\n"
    )
    #expect(american.facts.payments.first?.occurredAt.description == "2026-03-04T18:00:00Z")
    #expect(american.facts.payments.first?.amount == 125_000)
    let european = try await Sample.read(
      "\(header)\n03/04/2026,10:00:00,CET,Kim,Express Checkout Payment,Completed,USD,50.00,0,"
        + "0,T1,,9\n"
    )
    #expect(european.facts.payments.first?.occurredAt.description == "2026-04-03T09:00:00Z")
  }

  @Test func stripesDashboardHasMajorUnits() async throws {
    let result = try await Sample.read(
      """
      id,Created date (UTC),Amount,Amount Refunded,Currency,Converted Amount,Mode,Status,\
      Customer ID,Customer Email,order_id (metadata),referral_code (metadata)
      ch_1,2026-05-11 09:55:16,119.00,19.00,eur,119.00,Live,Paid,cus_1,jana@example.org,1001,\
      AB12CD34
      ch_2,2026-05-11 09:55:16,119.00,119.00,eur,119.00,Test,Refunded,cus_1,jana@example.org,,
      ch_3,2026-05-11 09:55:16,500,0,jpy,3.00,Live,Failed,cus_1,jana@example.org,,
      """)
    #expect(result.orders.map(\.status) == [.paid, .refunded, .cancelled])
    #expect(result.orders.map(\.amounts.refunded) == [1900, 11_900, 0])
    #expect(result.orders.map(\.amounts.gross) == [11_900, 11_900, 500])
    #expect(result.orders[0].number == Sample.order("1001"))
    #expect(result.orders[0].record.id == Sample.order("ch_1"))
    #expect(result.orders[1].flags == [.test, .payment] && result.orders[0].flags == .payment)
    #expect(result.orders[0].occurredAt.description == "2026-05-11T09:55:16Z")
  }

  @Test func gumroadEndsWithTotalsThatAreNoSale() async throws {
    let result = try await Sample.read(
      """
      Purchase ID,Item Name,Buyer Name,Purchase Email,Purchase Date,\
      Purchase Time (UTC timezone),Subtotal ($),Sale Price ($),Net Total ($),Fully Refunded?,\
      Partial Refund ($),Disputed?,Dispute Won?,Discount Code,Order Number
      p1,Book,Jana B,jana@example.org,2026-05-11,09:55:16,20.00,20.00,18.00,0,5.00,0,0,AB12CD34,42
      p2,Book,Kim C,kim@example.org,2026-05-12,09:55:16,20.00,20.00,18.00,1,0,1,0,,43
      p3,Book,Kim C,kim@example.org,2026-05-13,09:55:16,20.00,20.00,18.00,0,0,1,1,,44
      Totals,,,,,,60.00,60.00,54.00,,,,,,
      """)
    #expect(result.orders.map(\.status) == [.paid, .refunded, .paid])
    #expect(result.orders[0].amounts.refunded == 500)
    #expect(result.orders[0].amounts.currency.code == "USD")
    #expect(result.orders[0].occurredAt.description == "2026-05-11T09:55:16Z")
    #expect(result.facts.disputes.map(\.state) == [.open, .won])
    #expect(result.passedOver == [.totals: 1] && result.recordCount == 4)
  }
}
