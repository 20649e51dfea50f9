import Quantity
import Reconcile
import Statements
import Testing

/// What a statement says in words.
@Suite struct WordingTests {
  private static func words(
    _ language: String = "en", _ own: [String: String] = [:]
  ) throws -> StatementWords {
    var texts = Dictionary(uniqueKeysWithValues: StatementWords.keys.map { ($0, $0) })
    texts["notice.tax-near"] = "near {amount} {year}"
    texts["notice.tax-reached"] = "reached {amount} {year}"
    texts["subject.bonus"] = "bonus {number}"
    texts["subject.referral"] = "referral {number}"
    texts["subject.payout"] = "payout {number}"
    texts["kind.corrected"] = "corrected: {what}"
    texts.merge(own) { $1 }
    return StatementWords(try #require(Language(tag: language)), texts)
  }

  private static func sheet(
    _ account: Statement.Account, isTrade: Bool = false, _ words: StatementWords
  ) throws -> StatementSheet.Account {
    let period = try #require(StatementPeriod("2026-05"))
    let last = try #require(Day(year: 2026, month: 5, day: 31))
    let letter = StatementLetter(
      sender: .init(lines: ["Lindenhof"], email: nil), programme: "Friends", recipient: "Jana",
      participant: "A1", isTrade: isTrade, period: period, asOf: last, lastDay: last, head: "00",
      offers: ["solar": "Solar friends"])
    var statement = maker(period).empty(1, account.unit)
    statement.accounts = [account]
    return try #require(letter.sheet(statement, words).accounts.first)
  }

  private static func maker(_ period: StatementPeriod) -> StatementMaker {
    StatementMaker(period.days, in: .utc, releases: [:])
  }

  private static func account(
    earned: Int64 = 0, paid: Int64 = 0, due: Int64 = 0, unit: RewardUnit = .money(.euro),
    _ lines: [StatementLine] = []
  ) throws -> Statement.Account {
    let maker = maker(try #require(StatementPeriod("2026-05")))
    var account = try #require(maker.empty(1, unit).accounts.first)
    account.year.earned = earned
    account.year.paid = paid
    account.closing.due = due
    account.lines = lines
    return account
  }

  /// A line that some posting makes, with other contents.
  private static func line(
    _ kind: StatementLine.Kind, _ reason: ReasonCode, _ amount: Int64,
    _ subject: StatementLine.Subject = .referral(4), offer: String = "solar"
  ) throws -> StatementLine {
    let posting = AccountPosting(
      number: 4, advocate: 1, credit: CreditKey(advocateFor: 1), offer: offer,
      reason: reason.code, unit: .money(.euro), from: .cost, to: .due, amount: 1,
      at: Instant(seconds: 1_778_300_000))
    let period = try #require(StatementPeriod("2026-05"))
    let account = maker(period).statements([posting]).first?.accounts.first
    var line = try #require(account?.lines.first)
    (line.kind, line.subject) = (kind, subject)
    line.change = AccountBalance(held: 0, due: amount)
    return line
  }

  struct Notice: Sendable {
    var earned: Int64 = 0
    var paid: Int64 = 0
    var due: Int64 = 0
    var isTrade = false
    var unit = RewardUnit.money(.euro)
    let expected: [String]
  }

  /// The limit of § 22 Nr. 3 EStG is 256 €, of what was earned or paid, whichever is more.
  static let notices = [
    Notice(earned: 199_99, expected: ["notice.tax"]),
    Notice(earned: 200_00, expected: ["notice.tax", "near €200.00 2026"]),
    Notice(earned: 255_99, paid: 10, expected: ["notice.tax", "near €255.99 2026"]),
    Notice(earned: 256_00, expected: ["notice.tax", "reached €256.00 2026"]),
    Notice(earned: 10, paid: 256_00, expected: ["notice.tax", "reached €256.00 2026"]),
    Notice(earned: 300_00, isTrade: true, expected: []),
    Notice(earned: 300_00, unit: .points, expected: []),
    Notice(due: -1, expected: ["notice.owed", "notice.tax"]),
    Notice(due: -1, isTrade: true, expected: ["notice.owed"]),
    Notice(due: 0, expected: ["notice.tax"]),
  ]

  @Test(arguments: notices.indices) func noticesFollowFromTheYear(index: Int) throws {
    let row = Self.notices[index]
    let account = try Self.account(earned: row.earned, paid: row.paid, due: row.due, unit: row.unit)
    let sheet = try Self.sheet(account, isTrade: row.isTrade, Self.words())
    #expect(sheet.notices == row.expected)
  }

  @Test func aLineSaysOfferAndReasonAndAPayoutNeither() throws {
    let lines = [
      try Self.line(.credited, .released, 50_00), try Self.line(.corrected, .released, -10_00),
      try Self.line(.corrected, .refundPartial, -5_00, .bonus(7), offer: "old"),
      try Self.line(.paid, .released, -35_00, .payout(2)),
    ]
    let words = try Self.words(
      "en", ["reason.RELEASED": "let go", "reason.REFUND_PARTIAL": "given back"])
    let sheet = try Self.sheet(Self.account(lines), words)
    #expect(
      sheet.lines.map(\.details) == [
        ["Solar friends", "let go"], ["Solar friends", "reason.other"], ["old", "given back"], [],
      ])
    #expect(sheet.lines[2].what == "corrected: bonus 7")
    #expect(sheet.lines.map(\.due) == ["€50.00", "−€10.00", "−€5.00", "−€35.00"])
  }

  @Test func sumsNameWhatWasWaivedOnlyIfSomethingWas() throws {
    let paid = try Self.line(.paid, .released, -35_00, .payout(2))
    let returned = try Self.line(.returned, .released, 5_00, .payout(2))
    let plain = try Self.sheet(Self.account([paid, returned]), Self.words())
    #expect(plain.sums.map(\.value) == ["€0.00", "€0.00", "€0.00", "−€30.00", "€0.00"])
    let waived = try Self.line(.waived, .clawback, 4_00)
    let forfeited = try Self.line(.forfeited, .clawback, -1_00)
    let full = try Self.sheet(Self.account([paid, waived, forfeited]), Self.words())
    #expect(full.sums.first { $0.label == "sum.waived" }?.value == "€3.00")
  }

  @Test func reasonsAreTheSitesWordsOrTheLanguagesOrOthers() throws {
    let own = try Self.words("de", ["reason.RELEASED": "frei"])
    #expect(own.reason("RELEASED") == "frei")
    let released = try #require(ReasonText.all.first { $0.code == .released })
    #expect(try Self.words("de").reason("RELEASED") == released.german)
    #expect(try Self.words("de-AT").reason("RELEASED") == released.german)
    #expect(try Self.words("fr").reason("RELEASED") == released.english)
    let silent = try #require(ReasonText.all.first { $0.german.isEmpty })
    #expect(try Self.words("de").reason(silent.code.code) == "reason.other")
    #expect(try Self.words("de").reason("NOBODY_KNOWS") == "")
  }
}
