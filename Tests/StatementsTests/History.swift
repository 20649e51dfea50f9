import Quantity
import Reconcile
import Statements
import TestSupport

/// Random histories of accounts, as a ledger records them: credits that come, go, are released,
/// frozen, paid, set off, sent back and waived.
struct History {
  private var random: SeededGenerator
  private(set) var postings: [AccountPosting] = []
  private var standing: [CreditKey: (held: Int64, due: Int64, advocate: Int64, unit: RewardUnit)] =
    [:]
  private var number: Int64 = 0
  private var payout: Int64 = 0

  init(seed: UInt64, count: Int = 400) {
    random = SeededGenerator(seed: seed)
    var at: Int64 = 1_767_225_600
    for _ in 0..<count {
      at += Int64.random(in: 0...90_000, using: &random)
      step(Instant(seconds: at))
    }
  }

  private mutating func step(_ at: Instant) {
    let subject = UInt64.random(in: 1...60, using: &random)
    let purpose: CreditKey.Purpose =
      subject.isMultiple(of: 7) ? .friend : subject.isMultiple(of: 5) ? .milestone : .advocate
    let key = CreditKey(purpose: purpose, subject: subject, detail: 0)
    let unit: RewardUnit = subject.isMultiple(of: 4) ? .points : .money(.euro)
    let advocate = Int64(subject % 6) + 1
    let now = standing[key] ?? (0, 0, advocate, unit)
    let part = { (whole: Int64, random: inout SeededGenerator) in
      Int64.random(in: 1...max(1, whole), using: &random)
    }
    switch Int.random(in: 0..<10, using: &random) {
    case 0...2: post(key, .cost, .held, part(9_000, &random), at)
    case 3...4 where now.held > 0: post(key, .held, .due, part(now.held, &random), at)
    case 5 where now.due > 0: post(key, .due, .held, part(now.due, &random), at)
    case 6: post(key, now.held > 0 ? .held : .due, .cost, part(9_000, &random), at)
    case 7...8: pay(advocate, at)
    case 9 where now.due < 0: post(key, .waived, .due, -now.due, at)
    default: break
    }
  }

  /// Everything that is due to somebody, and what they owe, in one payout; some come back.
  private mutating func pay(_ advocate: Int64, _ at: Instant) {
    payout += 1
    let theirs = standing.filter { $0.value.advocate == advocate && $0.value.due != 0 }
    for (key, credit) in theirs.sorted(by: { $0.key < $1.key }) {
      if credit.due > 0 { post(key, .due, .payout, credit.due, at, number: payout) }
      if credit.due < 0 { post(key, .payout, .due, -credit.due, at, number: payout) }
    }
  }

  private mutating func post(
    _ key: CreditKey, _ from: AccountSide, _ to: AccountSide, _ amount: Int64, _ at: Instant,
    number payout: Int64? = nil
  ) {
    number += 1
    let unit: RewardUnit = key.subject.isMultiple(of: 4) ? .points : .money(.euro)
    let advocate = Int64(key.subject % 6) + 1
    postings.append(
      AccountPosting(
        number: payout ?? number, advocate: advocate, credit: key, offer: "solar-friend",
        reason: ReasonCode.holding.code, unit: unit, from: from, to: to, amount: amount, at: at))
    var now = standing[key] ?? (0, 0, advocate, unit)
    if from == .held { now.held -= amount }
    if to == .held { now.held += amount }
    if from == .due { now.due -= amount }
    if to == .due { now.due += amount }
    standing[key] = now
  }
}
