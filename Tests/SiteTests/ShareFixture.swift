import Codes
import Diagnostics
import Foundation
import Program
import Quantity
import Reconcile
import ShareKit
import Statements
import TestSupport

/// Invented advocates for share pages.
enum ShareFixture {
  static let names = ["Jana", "Ömer", "Zoë", "Björn-Åke", "Anh", "O’Neill", "Łucja", "Ida"]

  /// As many different advocates as asked for, the same for the same seed.
  static func entries(
    _ count: Int, seed: UInt64 = 1, audiences: [OfferAudience] = [.customer],
    circles: [String] = [], languages: [Language] = [.german, .english]
  ) -> [ShareEntry] {
    var generator = SeededGenerator(seed: seed)
    var codes: Set<Code> = []
    while codes.count < count { codes.insert(code(&generator)) }
    return codes.sorted().map { code in
      let name = DisplayName(names.randomElement(using: &generator) ?? "")
      return ShareEntry(
        code: code, life: life(&generator),
        language: languages.randomElement(using: &generator) ?? .german,
        audience: audiences.randomElement(using: &generator) ?? .customer,
        circle: circles.randomElement(using: &generator).flatMap { Identifier($0) },
        firstName: Bool.random(using: &generator) ? name : nil,
        greeting: Int.random(in: 0..<5, using: &generator) > 0 ? name : nil,
        token: PageToken(high: generator.next(), low: generator.next()))
    }
  }

  /// A minted-looking code of ten symbols.
  static func code(_ generator: inout SeededGenerator) -> Code {
    let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
    let symbols = (0..<10).map { _ in alphabet[Int.random(in: 0..<32, using: &generator)] }
    guard let code = Code(exactly: symbols.span) else { preconditionFailure("ten symbols") }
    return code
  }

  private static func life(_ generator: inout SeededGenerator) -> ShareLife {
    switch Int.random(in: 0..<12, using: &generator) {
    case 0: .revoked
    case 1: .retired(through: Day(year: 2026, month: 6, day: 30) ?? .latest)
    case 2: .retired(through: Day(year: 2026, month: 2, day: 1) ?? .earliest)
    case 3: .replaced(by: code(&generator))
    default: .active
    }
  }

  /// The status of an advocate who has seen nearly everything.
  static let status: AdvocateStatus = {
    var euros = AdvocateStatus.Account(unit: .money(.euro))
    euros.balance = AccountBalance(held: 5_000, due: -2_500)
    euros.paid = 10_000
    euros.lastPayout = .init(number: 3, day: day(20), amount: 7_500)
    euros.nextRelease = day(60)
    euros.olderCount = 2
    euros.credits = [
      credit(.referral(40), 5_000, .held(until: day(60)), .holding),
      credit(.referral(38), 5_000, .held(until: nil), .chargebackOpen),
      credit(.referral(31), 7_500, .paid(on: day(20)), .released),
      credit(
        .referral(30), 0, .gone, .clawback,
        .init(day: day(29), change: -5_000, reason: ReasonCode.clawback.code)),
      credit(
        .referral(29), 2_500, .due, .released,
        .init(day: day(9), change: -2_500, reason: ReasonCode.released.code)),
      credit(.referral(28), 5_000, .returned, .released),
      credit(.referral(27), 0, .waived, .clawback),
      credit(
        .referral(26), 6_000, .forfeited, .manualApprove,
        .init(day: day(8), change: 1_000, reason: ReasonCode.manualAdjust.code)),
    ]
    var points = AdvocateStatus.Account(unit: .points)
    points.balance = AccountBalance(held: 0, due: 1_250)
    points.credits = [credit(.bonus(33), 1_250, .due, .released)]
    return AdvocateStatus(changedOn: day(29), run: 7, accounts: [euros, points])
  }()

  static func day(_ number: Int) -> Day { Day(daysSinceEpoch: 20_544 + number) }

  private static func credit(
    _ subject: StatementLine.Subject, _ amount: Int64, _ state: AdvocateStatus.State,
    _ reason: ReasonCode, _ correction: AdvocateStatus.Correction? = nil
  ) -> AdvocateStatus.Credit {
    AdvocateStatus.Credit(
      subject: subject, offer: "friend", amount: amount, state: state, reason: reason.code,
      correction: correction)
  }
}
