import Hashing
import Ledger
import Quantity
import TestSupport
import Testing

/// What is read in parts is what is read at once.
@Suite struct BalancePartTests {
  /// Of how many subjects a part is, at most: an eighth of all, so that packs are in several parts.
  private static let subjects: [ClosedRange<UInt64>] = (0..<8).map { part in
    part << 61...(part << 61 | (1 << 61 - 1))
  }

  /// Entries of all runs are packed, those of some, or none.
  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64], [0, 55, 60, .max])
  func partsOfBalancesAreAllBalances(seed: UInt64, packedMin: Int) throws {
    let books = try PackTests().books(seed, packedMin: packedMin)
    let movements = try pay(books.books)
    #expect(!movements.isEmpty)
    for run in [nil] + (1...10).map(Optional.some) {
      let parts = try books.books.balanceParts(before: run)
      let all = try books.books.balances(before: run)
      #expect(parts.isEmpty == all.isEmpty)
      let reader = parts.reader()
      #expect(try Self.subjects.flatMap { try reader.balances(of: $0) } == all)
      let decisive = parts.decisive.filter { $0.name.purpose != 2 }
      let locked = all.filter { $0.name.purpose != 2 && ($0.paid != 0 || $0.takenBack != 0) }
      #expect(decisive.map(\.name) == locked.map(\.name))
      #expect(decisive.map(\.paid) == locked.map(\.paid))
      #expect(decisive.map(\.takenBack) == locked.map(\.takenBack))
    }
  }

  /// Pays what is due, sets some of it off again, and tells what was moved.
  private func pay(_ books: SQLiteBooks) throws -> [Movement] {
    let due = try books.balances(before: nil).filter { $0.payable > 0 }
    var act = NewAct(.payout, until: TestRegistry.now)
    (act.payout, act.unit, act.form, act.proposal) = (1, "EUR", "cash", .blake2b(of: [7]))
    for (index, balance) in due.enumerated() {
      let paid = Movement(
        payout: 1, name: balance.name, advocate: balance.advocate, unit: balance.unit,
        kind: .payout, reason: "PAYOUT", offer: balance.offer, debit: .payable,
        credit: .clearing, amount: balance.payable)
      act.movements.append(paid)
      guard index.isMultiple(of: 3) else { continue }
      act.movements.append(
        Movement(
          payout: 1, name: balance.name, advocate: balance.advocate, unit: balance.unit,
          kind: .setOff, reason: "SET_OFF", offer: balance.offer, debit: .clearing,
          credit: .payable, amount: 1))
    }
    let basis = NewAct.Basis(lastRun: try books.runs().count, lastAct: 0)
    _ = try #require(try books.record([act], on: basis, at: TestRegistry.now))
    return act.movements
  }

  /// Bonuses, whose subjects are the numbers of advocates, are known while all is decided.
  @Test(arguments: [0, .max])
  func bonusesAreDecisive(packedMin: Int) throws {
    let books = try TestBooks()
    _ = try books.registry.import("id\n200\n300\n")
    _ = try books.add("a")
    books.books.packedMin = packedMin
    var entries = [books.entry(2, step: 0), books.entry(3, step: 0), books.entry(9, step: 0)]
    for index in 0...1 {
      (entries[index].name.purpose, entries[index].name.detail) = (2, 7)
      entries[index].advocate = Int64(index + 2)
    }
    _ = try #require(try books.post(entries: entries))
    let parts = try books.books.balanceParts(before: nil)
    #expect(
      parts.decisive == (try books.books.balances(before: nil)).filter { $0.name.detail == 7 })
    #expect(parts.decisive.map(\.pending) == [500, 500])
  }

  /// What others write after the parts were named is not read.
  @Test(arguments: [0, .max])
  func partsStayAsTheyWere(packedMin: Int) throws {
    let books = try TestBooks()
    _ = try books.add("a")
    books.books.packedMin = packedMin
    _ = try #require(try books.post(entries: [books.entry(4, step: 0)]))
    let parts = try books.books.balanceParts(before: nil)
    let before = try books.books.balances(before: nil)
    _ = try #require(
      try books.post(entries: [books.entry(4, step: 1), books.entry(5, step: 0)]))
    #expect(try parts.reader().balances(of: Self.subjects[0]) == before)
  }
}
