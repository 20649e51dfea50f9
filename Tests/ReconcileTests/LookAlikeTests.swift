import Codes
import Facts
import Program
import Reconcile
import TestSupport
import Testing

/// Keys that have much in common are not the same.
@Suite struct LookAlikeTests {
  /// The key that `spread` spreads to a number: its multiplication and its shifts undone.
  private func key(spreadTo number: UInt64) -> UInt64 {
    let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    // Newton's iteration doubles the right bits of the inverse.
    let inverse = (0..<6).reduce(factor) { inverse, _ in inverse &* (2 &- factor &* inverse) }
    let mixed = (number ^ number >> 29 ^ number >> 58) &* inverse
    return mixed ^ mixed >> 32
  }

  /// Half of the bits of spread keys bring records together.
  @Test(arguments: [false, true])
  func recordsOfWhichHalfTheKeyIsAlikeStayApart(haveNumbers: Bool) async {
    var season = Season()
    season.offer.repetition = .every
    season.offer.newCustomer = .any
    var random = SeededGenerator(seed: 3)
    for friend in 1...40 as ClosedRange<UInt64> {
      let spread = UInt64.random(in: .min ... .max, using: &random)
      let ids = [key(spreadTo: spread), key(spreadTo: spread ^ 1 << 40), key(spreadTo: spread)]
      for (index, id) in ids.enumerated() {
        let own = friend * 10 + UInt64(index)
        var order = Season.order(own, friend: friend)
        order.number = id
        order.content = id
        if !haveNumbers { order.record = RecordKey(source: FactSource(rank: 0), id: id) }
        if haveNumbers { order.record = RecordKey(source: FactSource(rank: UInt8(index)), id: own) }
        season.add(order)
      }
    }
    let tally = await season.reconciled().tally
    #expect(tally[haveNumbers ? .orderAlreadyCredited : .duplicateRecord] == 40)
    #expect(tally[.creditPending] == 80)
  }

  @Test func ordersFindTheirCodesAmongMany() async {
    var random = SeededGenerator(seed: 8)
    let symbols = Array("ABCDEFGH")
    var season = Season()
    let texts = Set(
      (0..<9000).map { _ in
        String(
          (0..<Int.random(in: 5...13, using: &random)).map { _ in
            symbols.randomElement(using: &random) ?? "A"
          })
      }
    ).sorted()
    // The first half in their order, then others in none.
    let issued = texts.prefix(3000) + texts.dropFirst(3000).shuffled(using: &random).prefix(1500)
    season.advocates = issued.indices.map { Advocate(id: UInt64(1 + $0)) }
    season.codes = issued.enumerated().map { IssuedCode(Season.code($1), advocate: $0) }
    for (index, text) in texts.shuffled(using: &random).enumerated() {
      let id = UInt64(index + 1)
      season.add(Season.order(id, friend: id, code: index % 50 == 0 ? nil : text))
    }
    let owners = Dictionary(
      uniqueKeysWithValues: season.codes.map { ($0.code, UInt64(1 + $0.advocate)) })
    let orders = season.orders
    let result = await season.reconciled(jobs: 2)
    var row = 0
    var found = 0
    result.forEachDecision { decision in
      #expect(decision.advocate == orders[row].codes.first.flatMap { owners[$0] })
      if decision.advocate != nil { found += 1 }
      row += 1
    }
    #expect(found > 4000)
  }
}
