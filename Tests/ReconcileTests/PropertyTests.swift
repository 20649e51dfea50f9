import Facts
import Program
import Quantity
import Reconcile
import TestSupport
import Testing

/// What must hold for every programme and every history.
///
/// The numbers are those of the properties in `Documentation/reconciliation.md`.
@Suite struct PropertyTests {
  static let seeds = 5000..<UInt64(5030)

  @Test(arguments: seeds)
  func theOrderOfReadingDoesNotMatter(seed: UInt64) async {
    let season = RandomSeason(seed: seed).season
    var random = SeededGenerator(seed: seed)
    var shuffled = season
    shuffled.orders.shuffle(using: &random)
    shuffled.facts.refunds.shuffle(using: &random)
    shuffled.facts.disputes.shuffle(using: &random)
    shuffled.facts.clicks.shuffle(using: &random)
    shuffled.facts.decisions.shuffle(using: &random)
    #expect(await season.snapshot() == shuffled.snapshot())
  }

  @Test(arguments: seeds)
  func blocksAndTasksDoNotMatter(seed: UInt64) async {
    let season = RandomSeason(seed: seed).season
    var split = season
    split.facts.orders = []
    for order in season.orders {
      var block = OrderBlock()
      block.append(order)
      split.facts.orders.append(block)
    }
    #expect(await season.snapshot() == split.snapshot(jobs: 3))
  }

  @Test(arguments: seeds)
  func importingAgainChangesNoCredit(seed: UInt64) async {
    let season = RandomSeason(seed: seed).season
    var again = season
    again.orders += season.orders.map { order in
      var copy = order
      copy.provenance = Provenance(file: order.provenance.file + 10, line: order.provenance.line)
      return copy
    }
    let (first, second) = await (season.snapshot(), again.snapshot())
    #expect(first.credits == second.credits)
    #expect(second.tally.total == 2 * first.tally.total)
    let counted = second.decisions.filter { $0.key.file < 10 }
    #expect(counted == first.decisions)
  }

  @Test(arguments: seeds)
  func aCorrectedRecordIsAsIfOnlyItsLastVersionExisted(seed: UInt64) async {
    let season = RandomSeason(seed: seed).season
    var corrected = season
    corrected.orders = season.orders.flatMap { order -> [Order] in
      var old = order
      old.content &+= 1000
      old.amounts.gross = 77_777
      old.codes = [Season.code("CLEO2026")]
      old.status = .paid
      old.changedAt = order.occurredAt.adding(seconds: -1)
      old.recordedAt = order.recordedAt.adding(seconds: -1)
      old.provenance = Provenance(file: 50, line: order.provenance.line)
      return [order, old]
    }
    #expect(await season.snapshot().credits == corrected.snapshot().credits)
  }

  @Test(arguments: seeds)
  func postingTwiceIsPostingOnceAndTheWayDoesNotMatter(seed: UInt64) async {
    var season = RandomSeason(seed: seed).season
    let last = season.asOf
    var stepwise = BooksModel()
    for day in [3, 8, 20, 45] where Season.day(day) < last.instant {
      season.asOf = AsOf(Season.day(day))
      season.posted = stepwise.posted
      stepwise.post(await season.reconciled())
    }
    season.asOf = last
    season.posted = stepwise.posted
    stepwise.post(await season.reconciled())
    season.posted = stepwise.posted
    #expect(await season.reconciled().entries().isEmpty)
    season.posted = .empty
    var direct = BooksModel()
    direct.post(await season.reconciled())
    if season.offer.milestoneReversal == .strict || season.offer.milestones.isEmpty {
      let own = stepwise.balances.filter { $0.value != 0 }
      #expect(own == direct.balances.filter { $0.value != 0 })
    }
    #expect(stepwise.balances.values.reduce(0, +) == 0)
  }

  @Test(arguments: seeds)
  func onlyAClawbackTakesWhatIsOwedBelowZero(seed: UInt64) async {
    var season = RandomSeason(seed: seed).season
    let last = season.asOf
    var books = BooksModel()
    for day in [12, 30, 47, 64] where Season.day(day) < last.instant {
      season.asOf = AsOf(Season.day(day))
      season.posted = books.posted
      books.post(await season.reconciled())
      if day == 30 || day == 47 { books.payOut(at: Season.day(day)) }
    }
    season.asOf = last
    season.posted = books.posted
    books.post(await season.reconciled())
    for credit in books.posted.credits {
      #expect(credit.pending >= 0)
      #expect(credit.payable >= 0)
      let isClawed = books.entries.contains { $0.credit == credit.key && $0.kind == .clawback }
      if credit.payable < credit.paid { #expect(isClawed) }
    }
  }

  @Test(arguments: seeds)
  func anOrderIsCreditedOnceAndAFriendOncePerUnit(seed: UInt64) async {
    let season = RandomSeason(seed: seed).season
    let result = await season.reconciled()
    #expect(Set(result.credits.map(\.key)).count == result.credits.count)
    #expect(result.credits.allSatisfy { $0.amount > 0 })
    let earning = season.offer
    guard earning.repetition == .first, earning.unit == .friend else { return }
    guard season.facts.decisions.isEmpty else { return }
    var friends: [UInt64: Int] = [:]
    result.forEachDecision { decision in
      guard decision.outcome.isCredit else { return }
      let order = season.orders.first { $0.provenance == decision.provenance }
      friends[order?.friend.email ?? 0, default: 0] += 1
    }
    #expect(friends.filter { $0.key != 0 }.allSatisfy { $0.value == 1 })
  }

  @Test(arguments: seeds)
  func creditsOfAnAdvocateStayWithinTheirLimit(seed: UInt64) async {
    var season = RandomSeason(seed: seed).season
    season.facts.decisions = []
    let limits = season.offer.limits
    let last = season.asOf
    for day in [10, 25, 60] {
      season.asOf = AsOf(min(Season.day(day), last.instant))
      let credits = await season.reconciled().credits
      let own = Dictionary(grouping: credits.filter { $0.key.purpose == .advocate }, by: \.advocate)
      if limits.period == .lifetime {
        for rewards in own.values {
          if let most = limits.rewardsMax { #expect(rewards.count <= most) }
          if let most = limits.amountMax { #expect(rewards.reduce(0) { $0 + $1.amount } <= most) }
        }
      }
      if let budget = limits.budget {
        #expect(credits.reduce(0) { $0 + $1.amount } <= budget)
      }
    }
  }
}
