import Quantity
import Reconcile
import Statements
import TestSupport
import Testing

@Suite struct FeedbackTests {
  private static let key = CreditKey(advocateFor: 7)
  private static let day = Day(daysSinceEpoch: 20_600)

  private static func posting(
    _ from: AccountSide, _ to: AccountSide, at second: Int64 = 1_767_268_800
  ) -> AccountPosting {
    AccountPosting(
      number: 1, advocate: 3, credit: key, offer: "solar-friend", reason: "HOLDING",
      unit: .money(.euro), from: from, to: to, amount: 50_00, at: Instant(seconds: second))
  }

  private static func refusal(_ reason: ReasonCode) -> RefusedReferral {
    RefusedReferral(
      advocate: 3, credit: key, offer: "", reason: reason, at: Instant(seconds: 1_767_268_800))
  }

  struct Row: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var moves: [(AccountSide, AccountSide)] = []
    var refused: ReasonCode?
    var told: [Feedback.Occasion] = []
    var hasDay = true
    var owed: Feedback.Occasion?
  }

  static let rows = [
    Row(testDescription: "held", moves: [(.cost, .held)], owed: .ordered),
    Row(testDescription: "held, told", moves: [(.cost, .held)], told: [.ordered]),
    Row(testDescription: "held, without a day", moves: [(.cost, .held)], hasDay: false),
    Row(testDescription: "released", moves: [(.cost, .held), (.held, .due)], owed: .released),
    Row(
      testDescription: "released, order told", moves: [(.cost, .held), (.held, .due)],
      told: [.ordered], owed: .released),
    Row(
      testDescription: "released, told", moves: [(.cost, .held), (.held, .due)],
      told: [.released]),
    Row(
      testDescription: "paid, not told", moves: [(.cost, .held), (.held, .due), (.due, .payout)],
      owed: .released),
    Row(
      testDescription: "held again", moves: [(.cost, .held), (.held, .due), (.due, .held)],
      told: [.released]),
    Row(testDescription: "gone, never told", moves: [(.cost, .held), (.held, .cost)]),
    Row(
      testDescription: "gone, told", moves: [(.cost, .held), (.held, .cost)], told: [.ordered],
      owed: .refused),
    Row(
      testDescription: "gone, told of both", moves: [(.cost, .held), (.held, .cost)],
      told: [.ordered, .refused]),
    Row(
      testDescription: "gone, told of its release", moves: [(.cost, .due), (.due, .cost)],
      told: [.released], owed: .refused),
    Row(
      testDescription: "held after it was refused", moves: [(.cost, .held)], told: [.refused]),
    Row(
      testDescription: "lost after payout and written off",
      moves: [(.cost, .due), (.due, .payout), (.due, .cost), (.waived, .due)],
      told: [.released], owed: .refused),
    Row(
      testDescription: "credited though a record of it was refused", moves: [(.cost, .held)],
      refused: .friendNotNew, told: [.ordered]),
    Row(testDescription: "refused", refused: .friendNotNew, owed: .refused),
    Row(testDescription: "refused, told", refused: .friendNotNew, told: [.refused]),
    Row(testDescription: "refused without words", refused: .duplicateRecord),
    Row(
      testDescription: "refused once, credited now", moves: [(.cost, .due)],
      refused: .friendNotNew, told: [.refused], owed: .released),
    Row(
      testDescription: "lost after payout",
      moves: [(.cost, .due), (.due, .payout), (.due, .cost)], refused: .clawback,
      told: [.released], owed: .refused),
  ]

  @Test(arguments: rows) func whatIsOwedFollowsFromAccountAndRecord(row: Row) {
    let told = row.told.map {
      Feedback.Key(advocate: 3, credit: Self.key, occasion: $0)
    }
    let maker = FeedbackMaker(
      releases: row.hasDay ? [Self.key: Self.day] : [:], told: Set(told), since: nil,
      unit: .money(.euro))
    let owed = maker.owed(
      row.moves.map { Self.posting($0.0, $0.1) },
      refused: row.refused.map { [Self.refusal($0)] } ?? [])
    #expect(owed.map(\.key.occasion) == [row.owed].compactMap(\.self))
    #expect(owed.allSatisfy { $0.key.occasion == .ordered || $0.releasedOn == nil })
    #expect(owed.allSatisfy { $0.key.occasion != .refused || $0.amount == 0 })
  }

  @Test(arguments: Array(1...12) as [UInt64])
  func whatWasToldIsNeverOwedAgain(seed: UInt64) {
    let history = History(seed: seed)
    let releases = Dictionary(
      history.postings.map { ($0.credit, Self.day) }, uniquingKeysWith: { first, _ in first })
    var told: Set<Feedback.Key> = []
    for end in stride(from: 0, through: history.postings.count, by: 20) {
      let maker = FeedbackMaker(
        releases: releases, told: told, since: nil, unit: .money(.euro))
      let owed = maker.owed(Array(history.postings.prefix(end)), refused: [])
      for feedback in owed {
        #expect(told.insert(feedback.key).inserted)
        #expect(feedback.key.credit.purpose != .friend)
        #expect(feedback.amount >= 0)
      }
    }
    #expect(told.count > 20)
  }

  @Test func offerAndReasonAreTheLastThatWereSaid() {
    var later = Self.posting(.held, .due)
    (later.offer, later.reason) = ("", "RELEASED")
    let maker = FeedbackMaker(releases: [:], told: [], since: nil, unit: .money(.euro))
    let owed = maker.owed([Self.posting(.cost, .held), later], refused: [])
    #expect(owed.map(\.offer) == ["solar-friend"])
    #expect(owed.map(\.reason) == ["RELEASED"])
  }

  @Test func whatBecameKnownBeforeIsLeft() {
    let maker = { (since: Int64) in
      FeedbackMaker(
        releases: [Self.key: Self.day], told: [], since: Instant(seconds: since),
        unit: .money(.euro))
    }
    let postings = [Self.posting(.cost, .held)]
    #expect(maker(1_767_268_800).owed(postings, refused: []).count == 1)
    #expect(maker(1_767_268_801).owed(postings, refused: []).isEmpty)
  }
}
