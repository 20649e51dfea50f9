import Payouts
import Program
import Testing

@Suite struct TableTests {
  @Test func noCellBecomesAFormulaAndAmountsHaveTheirDecimals() {
    let part = PayoutPart(
      holder: PayoutHolder(advocate: 1), reference: "P1-A1", id: "=HYPERLINK(1)", amount: 1250)
    let friend = PayoutHolder(advocate: 1, friendOf: 0xAB)
    let parts = [
      part,
      PayoutPart(
        holder: friend, reference: friend.reference(payout: 1), id: nil, amount: 3,
        place: "+orders.csv:2"),
    ]
    let text = String(
      decoding: PayoutTable(form: .voucher, unit: "EUR").file(parts), as: UTF8.self)
    #expect(
      text
        == "\u{FEFF}reference,id,form,amount,unit,order\r\n"
        + "P1-A1,\"'=HYPERLINK(1)\",voucher,12.50,EUR,\r\n"
        + "P1-F00000000000000ab,,voucher,0.03,EUR,\"'+orders.csv:2\"\r\n")
    let points = PayoutTable(form: .points, unit: "POINTS").file([part])
    #expect(String(decoding: points, as: UTF8.self).contains(",points,1250,POINTS,"))
  }
}
