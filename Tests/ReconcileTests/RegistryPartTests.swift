import Facts
import Reconcile
import Testing

/// A part of the registry decides as the whole does, where it says that it is enough.
@Suite struct RegistryPartTests {
  @Test(arguments: 0..<UInt64(10))
  func aPartThatIsEnoughDecidesAsTheWhole(block: UInt64) async {
    var enough = 0
    for seed in block * 40..<(block + 1) * 40 {
      var season = RandomSeason(seed: seed).season
      // Some people are advocates, too, and come first; nobody uses their codes.
      let friends = season.orders.map(\.friend).filter { $0.customer != 0 }
      let others = zip(friends, friends.dropFirst()).enumerated().filter { $0.0 % 3 == 0 }
      var taken = Set(season.advocates.map(\.keys.customer))
      for (number, (first, second)) in others where taken.insert(first.customer).inserted {
        var advocate = Advocate(id: UInt64(7000 + number))
        advocate.keys.customer = first.customer
        advocate.keys.email = number % 2 == 0 ? first.email : second.email
        season.advocates.insert(advocate, at: 0)
        for code in season.codes.indices { season.codes[code].advocate += 1 }
      }
      let named = season.facts.codes
      let codes = season.codes.filter { named.contains($0.code) }
      var part = season
      part.advocates = codes.map { season.advocates[$0.advocate] }
      part.codes = codes.enumerated().map { index, code in
        var own = code
        own.advocate = index
        return own
      }
      let book = CodeBook(part.advocates, part.codes)
      guard book.isEnough(for: season.facts.orders) else { continue }
      enough += 1
      #expect(await part.snapshot() == season.snapshot(), "seed \(seed)")
    }
    #expect(enough > 2)
  }

  @Test func anAddressOfAnAdvocateInUseAsksForTheWhole() {
    let season = Season()
    let book = CodeBook(season.advocates, season.codes)
    var facts = FactSet()
    facts.append(Season.order(1))
    #expect(book.isEnough(for: facts.orders))
    var own = Season.order(2)
    own.friend.customer = Season.person(1000).customer
    facts.append(own)
    #expect(book.isEnough(for: facts.orders))
    own.friend.email = Season.person(1000).email
    facts.append(own)
    #expect(!book.isEnough(for: facts.orders))
  }

  /// Of very many advocates only those are looked for whom a friend may be.
  @Test(arguments: [0, 200])
  func aRingIsFoundAmongHoweverManyAdvocates(others: Int) async {
    var season = Season()
    for number in 0..<others { season.advocates.append(Advocate(id: UInt64(5000 + number))) }
    for (id, (friend, code)) in [(2000, "ANNA2026"), (1000, "BEN2026")].enumerated() {
      var order = Season.order(UInt64(id + 1), code: code, at: Season.day(id + 2))
      order.friend = PersonKeys()
      order.friend.email = Season.person(UInt64(friend)).email
      order.flags.insert(.firstOfCustomer)
      season.add(order)
    }
    #expect(await season.decision(1)?.reasons.contains(.referralCycle) == false)
    #expect(await season.decision(2)?.reasons.contains(.referralCycle) == true)
  }
}
