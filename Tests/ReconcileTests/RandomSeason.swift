import Codes
import Facts
import Program
import Quantity
import Reconcile
import TestSupport

/// A random programme and a random history of some dozens of orders in a few weeks.
struct RandomSeason {
  private(set) var season = Season()
  private var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    arrangeOffer()
    arrangeLimits()
    arrangeFraud()
    arrangeRegistry()
    season.asOf = AsOf(Season.day(pick([5, 20, 40, 60, 90])))
    for id in 1...Int.random(in: 1...40, using: &random) { addOrder(UInt64(id)) }
    addEvidence()
  }

  private mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[Int.random(in: 0..<choices.count, using: &random)]
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  private mutating func arrangeOffer() {
    if chance(50) {
      season.offer.advocateReward = RewardRules(
        .share(
          pick([50_000, 33_333, 125_000]), atLeast: pick([nil, 700]), atMost: pick([nil, 2500])),
        as: .cash)
    }
    if chance(40) {
      season.offer.friendReward = RewardRules(
        .share(pick([25_000, 50_000]), atLeast: nil, atMost: 900), as: pick([.voucher, .discount]))
    }
    season.offer.repetition = pick([
      .first, .every, .firstFew(2), .during(CalendarSpan(7, .day)),
    ])
    season.offer.unit = pick([.friend, .friend, .contract, .order])
    season.offer.newCustomer = pick([.ever, .any, .within(CalendarSpan(5, .day))])
    season.offer.basis = pick([.netAfterDiscount, .grossAfterDiscount])
    season.offer.hold = pick([
      CalendarSpan(0, .day), CalendarSpan(14, .day), CalendarSpan(1, .month),
    ])
    season.offer.graceMinutes = pick([0, 30])
    if chance(30) { season.offer.runs = Season.day(4)..<Season.day(25) }
    season.offer.attribution.multipleCodes = pick([.hold, .firstListed, .firstTouch])
    season.offer.attribution.click = pick([.first, .last, .ignored])
    season.offer.attribution.codeBeatsClick = chance(70)
    season.offer.attribution.window = pick([CalendarSpan(3, .day), CalendarSpan(30, .day)])
    season.offer.attribution.claimDeadline = pick([nil, CalendarSpan(5, .day)])
    season.offer.privateOnly = chance(30)
    season.offer.allowsSameHousehold = chance(30)
    season.offer.allowsEmployees = chance(30)
    season.offer.minimumAge = pick([0, 16, 18])
    if chance(40) { season.offer.excludedArticles = ArticlePatterns(["gift-*"]) }
    if chance(20) { season.offer.minimum = [] }
  }

  private mutating func arrangeLimits() {
    if chance(50) { season.offer.limits.rewardsMax = Int.random(in: 1...5, using: &random) }
    if chance(40) { season.offer.limits.amountMax = Int64.random(in: 500...9000, using: &random) }
    if chance(25) { season.offer.limits.friendsMax = Int.random(in: 1...3, using: &random) }
    if chance(25) { season.offer.limits.rewardsPerFriend = Int.random(in: 1...3, using: &random) }
    if chance(40) { season.offer.limits.budget = Int64.random(in: 500...40_000, using: &random) }
    season.offer.limits.period = pick([
      .calendarDay, .calendarWeek, .calendarMonth, .calendarQuarter, .calendarYear, .lifetime,
      .rolling(CalendarSpan(6, .day)), .rolling(CalendarSpan(1, .month)),
    ])
    if chance(40) { arrangeTiers() }
    if chance(30) {
      season.offer.milestones = [
        MilestoneRule(
          count: Int.random(in: 1...3, using: &random),
          reward: RewardRules(.gift(1800), as: .gift)),
        MilestoneRule(
          count: Int.random(in: 4...6, using: &random), reward: RewardRules(.gift(90), as: .gift)),
      ]
    }
  }

  private mutating func arrangeTiers() {
    season.offer.tierMode = pick([.marginal, .retroactive])
    let isShare = season.offer.advocateReward.form == .cash
    season.offer.tiers = [(2, 1), (4, 2)].map { from, factor in
      isShare
        ? TierRule(from: from, parts: 60_000 * factor)
        : TierRule(from: from, amount: 6000 * factor)
    }
  }

  private mutating func arrangeFraud() {
    season.rules.rounding = pick([.halfAwayFromZero, .halfEven, .down])
    season.rules.fraud.sameEmail = pick([.reject, .hold, .score])
    season.rules.fraud.samePhone = pick([.ignore, .score, .hold, .reject])
    season.rules.fraud.sameAddress = pick([.ignore, .score, .hold, .reject])
    season.rules.fraud.similarIdentity = pick([.ignore, .score, .hold, .reject])
    season.rules.fraud.disposableEmail = pick([.ignore, .score, .hold, .reject])
    season.rules.fraud.referralCycle = pick([.ignore, .hold, .hold, .reject])
    season.rules.fraud.holdAt = pick([30, 50, 80])
    season.rules.fraud.rejectAt = pick([80, 100])
    season.rules.fraud.unknownHistory = pick([.hold, .assumeNew])
    season.rules.fraud.onBan = pick([.keepEarned, .voidPending])
    if chance(20) {
      season.rules.fraud.historySince = pick([nil, Day(year: 2026, month: 2, day: 27)])
    }
  }

  private mutating func arrangeRegistry() {
    if chance(20) { season.codes[1].revokedFrom = Season.day(6) }
    if chance(20) { season.codes[1].retiredFrom = Season.day(8) }
    if chance(15) { season.advocates[2].inactiveFrom = Season.day(9) }
    if chance(15) { season.advocates[2].bannedFrom = Season.day(7) }
    if chance(10) { season.advocates[1].isEmployee = true }
  }
}

extension RandomSeason {
  private static let texts: [String?] = [
    "ANNA2026", "ANNA2026", "ANNA2026", "BEN2026", "CLEO2026", "NOBODY", "SUMMER26", nil,
  ]

  private mutating func addOrder(_ id: UInt64) {
    let time = Season.start.adding(
      seconds: Int64.random(in: -86_400...30 * 86_400, using: &random) / 7200 * 7200)
    var order = Season.order(
      id, friend: UInt64.random(in: 1...9, using: &random), code: pick(Self.texts), at: time)
    order.amounts.gross = pick([20_000, 15_001, 10_000, 9999, 33_333])
    order.amounts.tax = pick([0, 1597])
    order.amounts.shipping = pick([0, 490])
    change(&order)
    if chance(50) { order.items = items() }
    season.add(order)
    if chance(10) { addVersion(of: order) }
    if chance(8) { addSource(of: order) }
  }

  private mutating func change(_ order: inout Order) {
    if chance(8) { order.codes.append(Season.code("BEN2026")) }
    if Set(order.codes).count < order.codes.count { order.codes.removeLast() }
    if chance(10) { order.status = pick([.awaitingPayment, .cancelled, .refunded]) }
    if chance(20) { order.paidAt = order.occurredAt.adding(seconds: pick([0, 86_400, 900_000])) }
    if chance(8) { order.amounts.refunded = pick([1, 5000, 10_000, 25_000]) }
    if chance(20) { order.changedAt = order.occurredAt.adding(seconds: 40 * 86_400) }
    if chance(10) {
      order.flags = pick([
        .test, .business, .disposableEmail, .firstOfCustomer, .employee, .underAge, .otherPromotion,
      ])
    }
    if chance(10) { order.flags.age = pick([15, 16, 17, 18, 40]) }
    if chance(5) { order.kind = .lead }
    if chance(20) { order.contract = pick([1, 2]) }
    if chance(15) { order.friend.visitor = pick([555, 556]) }
    changeFriend(&order.friend)
  }

  private mutating func items() -> [OrderItem] {
    (0..<Int.random(in: 1...3, using: &random)).map { _ in
      var item = OrderItem(pick(["P-1", "P-2", "GIFT-5", ""]), amount: pick([0, 4900, 12_000]))
      if chance(30) { item.tax = item.amount / 7 }
      if chance(20) { item.refunded = pick([item.amount, item.amount / 3]) }
      return item
    }
  }

  private mutating func changeFriend(_ friend: inout PersonKeys) {
    switch Int.random(in: 0..<24, using: &random) {
    case 0: friend = Season.person(pick([1000, 2000, 3000]))
    case 1: friend.email = pick([1002, 2002])
    case 2: friend.phone = 1003
    case 3: friend.address = 1004
    case 4: friend.name = 1005
    case 5: friend.customer = 0
    case 6: (friend.customer, friend.email) = (0, 0)
    case 7: friend.email = Season.person(100_000 + 100).email
    default: break
    }
    // Some of the advocates' own orders have them, too.
    if chance(15) { friend.phone = pick([7003, 7103]) }
    if chance(15) { friend.address = pick([7004, 7104]) }
  }

  private mutating func addVersion(of order: Order) {
    var version = order
    version.provenance = Provenance(file: 1, line: order.provenance.line)
    version.recordedAt = order.recordedAt.adding(seconds: 3600)
    if chance(40) {
      version.codes = []
      version.items = []
      version.flags.insert(.silentOnCodes)
      version.content += 1
    } else if chance(60) {
      version.content += 1
      version.amounts.gross += pick([0, 500, -6000])
      version.status = pick([.paid, .cancelled])
      if chance(50) { version.changedAt = Season.day(pick([2, 60])) }
    }
    season.add(version)
  }

  private mutating func addSource(of order: Order) {
    var other = order
    other.record = RecordKey(source: FactSource(rank: 1), id: order.number + 5000)
    other.provenance = Provenance(file: 2, line: order.provenance.line)
    other.status = pick([.paid, .refunded, .cancelled])
    other.codes = chance(50) ? [] : [Season.code("CLEO2026")]
    other.items = chance(50) ? [] : items()
    season.add(other)
  }

  private mutating func addEvidence() {
    for id in 1...20 as ClosedRange<UInt64> {
      let time = Season.day(Int.random(in: 2...70, using: &random))
      switch Int.random(in: 0..<14, using: &random) {
      case 0, 1:
        season.refund(
          id, pick([1, 3000, 10_001, 20_000]), at: time, source: pick([0, 1]), id: id * 10)
        season.refund(id, 700, at: time, source: pick([0, 1]), id: id * 10 + 1)
      case 2: season.dispute(id, pick(Dispute.State.allCases), amount: 9000, at: time, id: id)
      case 3: season.decide(id, pick([.approve, .reject, .withdraw]), at: time)
      case 4: season.decide(id, .adjust, amount: pick([0, 1234, 99_999]), at: time)
      case 5: season.decide(id, .approve, code: "CLEO2026", at: time)
      case 6: season.claim(id, code: pick(["BEN2026", "NOBODY"]), at: time)
      case 7:
        season.click(pick(["ANNA2026", "BEN2026", "NOBODY"]), at: time, visitor: pick([555, 556]))
      default: break
      }
    }
    for id in 1...6 as ClosedRange<UInt64> where chance(30) {
      let amount: Int64 = pick([20_000, 9500, 33_333])
      let currency = chance(20) ? Currency(code: "USD") ?? .euro : .euro
      facts { $0.pay(id, at: Season.day(Int(id) + 3), amount: amount, currency: currency) }
      if chance(30) { facts { $0.pay(id, at: Season.day(Int(id) + 5), amount: 10_500) } }
      if chance(10) {
        facts { $0.refund(id, 1700, at: Season.day(30)) { $0.currency = currency } }
      }
    }
  }

  private mutating func facts(_ change: (inout Season) -> Void) { change(&season) }
}
