import Codes
import Facts
import Quantity
import Reconcile
import TestSupport
import Testing

/// Histories in which nobody is shared, decided together: so many orders that they are parted by
/// their keys, in many blocks, by several tasks.
@Suite struct ManyHistoriesTests {
  @Test(arguments: [31, 32] as [UInt64])
  func ordersOfOthersDoNotMatter(seed: UInt64) async {
    var together = RandomSeason(seed: seed).season
    together.offer.limits.budget = nil
    let rules = together
    (together.facts, together.advocates, together.codes) = (FactSet(), [], [])
    var (decisions, credits): ([Provenance: Oracle.Answer], [Credit]) = ([:], [])
    for number in 0..<UInt64(220) {
      let own = OwnHistory(number).season(rules)
      let alone = await own.snapshot()
      decisions.merge(alone.decisions) { first, _ in first }
      credits += alone.credits
      together.add(own)
    }
    #expect(together.facts.orderCount > 4_200)
    let result = await together.reconciled(jobs: 3)
    let snapshot = Snapshot(result)
    #expect(snapshot.decisions == decisions)
    #expect(snapshot.credits == credits.sorted { $0.key < $1.key })
    #expect(result.credits.map(\.key) == result.credits.map(\.key).sorted())
  }
}

/// A random history with names of its own for everything in it.
private struct OwnHistory {
  private let number: UInt64

  init(_ number: UInt64) {
    self.number = number
  }

  /// By the rules of another season.
  func season(_ rules: Season) -> Season {
    var season = rules
    let random = RandomSeason(seed: 70_000 + number).season
    season.facts = FactSet()
    season.advocates = rules.advocates.map { advocate in
      var own = advocate
      own.id += number * 10
      own.keys = keys(advocate.keys)
      return own
    }
    season.codes = rules.codes.map { issued in
      var own = issued
      own.code = code(issued.code)
      return own
    }
    for order in random.orders { season.add(self.order(order)) }
    addEvidence(random.facts, to: &season.facts)
    return season
  }

  private func addEvidence(_ facts: FactSet, to own: inout FactSet) {
    own.payments = facts.payments.map { changed($0, \.order, \.record) }
    own.refunds = facts.refunds.map { changed($0, \.order, \.record) }
    own.disputes = facts.disputes.map { changed($0, \.order, \.record) }
    own.claims = facts.claims.map { claim in
      var own = changed(claim, \.order, \.record)
      own.code = code(claim.code)
      return own
    }
    own.clicks = facts.clicks.map { click in
      var own = click
      own.visitor = name(click.visitor)
      own.code = code(click.code)
      return own
    }
    own.decisions = facts.decisions.map { decision in
      var own = decision
      own.order = name(decision.order)
      own.code = decision.code.map(code)
      return own
    }
  }

  private func changed<Fact>(
    _ fact: Fact, _ order: WritableKeyPath<Fact, UInt64>, _ record: WritableKeyPath<Fact, RecordKey>
  ) -> Fact {
    var own = fact
    own[keyPath: order] = name(fact[keyPath: order])
    own[keyPath: record] = key(fact[keyPath: record])
    return own
  }

  private func order(_ order: Order) -> Order {
    var own = order
    own.record = key(order.record)
    own.number = name(order.number)
    own.provenance = Provenance(
      file: UInt32(number) * 10 + order.provenance.file, line: order.provenance.line)
    own.codes = order.codes.map(code)
    own.friend = keys(order.friend)
    return own
  }

  private func key(_ record: RecordKey) -> RecordKey {
    RecordKey(source: record.source, id: name(record.id))
  }

  private func keys(_ keys: PersonKeys) -> PersonKeys {
    var own = keys
    own.customer = name(keys.customer)
    own.email = name(keys.email)
    own.phone = name(keys.phone)
    own.address = name(keys.address)
    own.name = name(keys.name)
    own.nameSound = name(keys.nameSound)
    own.emailStem = name(keys.emailStem)
    own.visitor = name(keys.visitor)
    return own
  }

  /// Issued codes become longer ones; those of nobody stay.
  private func code(_ code: Code) -> Code {
    code.text.hasSuffix("2026") ? Season.code("\(code.text)X\(number)") : code
  }

  private func name(_ old: UInt64) -> UInt64 {
    if old == 0 { return 0 }
    var random = SeededGenerator(seed: old &* 1_000_003 &+ number)
    return random.next()
  }
}

extension Season {
  /// Adds people, codes and facts of another season, its orders as blocks of their own.
  fileprivate mutating func add(_ other: Season) {
    codes += other.codes.map { issued in
      var own = issued
      own.advocate += advocates.count
      return own
    }
    advocates += other.advocates
    facts.orders += other.facts.orders
    facts.payments += other.facts.payments
    facts.refunds += other.facts.refunds
    facts.disputes += other.facts.disputes
    facts.claims += other.facts.claims
    facts.clicks += other.facts.clicks
    facts.decisions += other.facts.decisions
  }
}
