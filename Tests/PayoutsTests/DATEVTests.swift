import Diagnostics
import Payouts
import Program
import Quantity
import TestSupport
import Testing
import YAML

/// Booking batches as DATEV programs read them.
@Suite struct DATEVTests {
  private func settings(_ accounts: String = "debit_account: '1740', credit_account: '1360'")
    throws -> DATEVSettings
  {
    var findings: [Diagnostic] = []
    let source = Source(
      path: "p.yaml", text: "{ consultant: 29098, client: 55003, \(accounts), year_start_month: 7 }"
    )
    return try #require(DATEVSettings.decoded(from: source, findings: &findings))
  }

  private func batch(_ settings: DATEVSettings) throws -> DATEVBatch {
    let time = try #require(TimeOfDay(hour: 9, minute: 5, second: 7))
    return DATEVBatch(
      settings: settings, createdAt: LocalTime(Day(daysSinceEpoch: 20_605), time),
      bookedOn: Day(daysSinceEpoch: 20_605), title: "Prämien „cash“ – €", document: "P3")
  }

  private func part(_ number: Int64, _ amount: Int64) -> PayoutPart {
    let holder = PayoutHolder(advocate: number)
    return PayoutPart(
      holder: holder, reference: holder.reference(payout: 3), id: nil, amount: amount)
  }

  /// Windows-1252, CRLF, decimal comma, text in quotation marks: read by Python's own codec and
  /// reader.
  private static let reader = #"""
    import csv, io, sys, datetime
    raw = sys.stdin.buffer.read()
    assert raw.endswith(b"\r\n") and raw.count(b"\n") == raw.count(b"\r\n")
    text = raw.decode("windows-1252")
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=";", strict=True))
    head, names, lines = rows[0], rows[1], rows[2:]
    assert head[:5] == ["EXTF", "700", "21", "Buchungsstapel", "13"], head
    assert len(head) == 31, len(head)
    datetime.datetime.strptime(head[5][:14], "%Y%m%d%H%M%S"); assert len(head[5]) == 17
    assert head[12] == "20250701" and head[13] == "4" and head[14] == head[15] == "20260601", head
    assert len(head[16]) <= 30 and head[21] == "EUR"
    assert names[0] == "Umsatz (ohne Soll/Haben-Kz)" and names[8] == "BU-Schlüssel"
    for line in lines:
        assert len(line) == len(names) == 14
        whole, cents = line[0].split(",")
        assert whole.isdigit() and len(whole) <= 10 and len(cents) == 2 and "." not in line[0]
        assert line[1] == "S" and line[6:8] == ["1740", "1360"] and line[9] == "0106"
        assert len(line[10]) <= 36 and len(line[13]) <= 60
        print(line[0], line[10], line[11], line[13], sep="|")
    """#

  @Test func aBatchIsReadByProgramsOfItsTime() throws {
    var findings: [Diagnostic] = []
    let bytes = try batch(settings()).file(
      [part(17, 5), part(18, 123_456_789)], path: "p", into: &findings)
    #expect(findings.isEmpty)
    guard let read = try Python.output(of: Self.reader, input: try #require(bytes)) else { return }
    #expect(
      read == """
        0,05|P3|P3-A17|Prämien ?cash? – € P3-A17
        1234567,89|P3|P3-A18|Prämien ?cash? – € P3-A18

        """)
  }

  @Test(arguments: [(9_999_999_999_99, true), (9_999_999_999_99 + 1, false)] as [(Int64, Bool)])
  func amountsHaveTenDigitsBeforeTheComma(amount: Int64, fits: Bool) throws {
    var findings: [Diagnostic] = []
    let bytes = try batch(settings()).file([part(1, amount)], path: "p", into: &findings)
    #expect((bytes != nil) == fits)
    #expect(findings.map(\.id) == (fits ? [] : ["payouts.amount-too-large"]))
  }

  @Test(arguments: [
    ("debit_account: '1740', credit_account: '13600'", false),
    ("debit_account: '174', credit_account: '136'", false),
    ("debit_account: '17a0', credit_account: '1360'", false),
    ("debit_account: '17400', credit_account: '13600'", true),
  ])
  func accountsHaveOneLength(accounts: String, isRight: Bool) throws {
    #expect((try settings(accounts).flaw == nil) == isRight)
  }
}
