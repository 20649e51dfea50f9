import Hashing
import Ledger
import Quantity
import SQLite
import Testing

/// Accounts in the order of advocates' own pages.
@Suite struct AccountReaderTests {
  private let books: TestBooks
  private static let all = (
    Digest128([UInt8](repeating: 0, count: 16).span, at: 0),
    Digest128([UInt8](repeating: 255, count: 16).span, at: 0)
  )

  init() throws {
    books = try TestBooks()
    _ = try books.registry.import(
      "id\n" + (101...140).map { "\($0)\n" }.joined(separator: ""))
  }

  private func entry(
    _ subject: UInt64, of advocate: Int64, purpose: UInt8 = 0, step: Int = 0, after seconds: Int = 0
  ) -> Entry {
    var entry = books.entry(subject, step: step)
    entry.name.purpose = purpose
    entry.advocate = advocate
    entry.effectiveAt = Instant(seconds: 1_780_000_000 + Int64(seconds))
    return entry
  }

  private func payout(_ subject: UInt64, of advocate: Int64) throws {
    var act = NewAct(.payout, until: TestRegistry.now)
    act.payout = 1
    act.unit = "EUR"
    act.form = "cash"
    act.movements = [
      Movement(
        payout: 1, name: CreditName(subject: subject, purpose: 0, detail: 0), advocate: advocate,
        unit: "EUR", kind: .payout, reason: "PAYOUT", offer: "friend", debit: .payable,
        credit: .clearing, amount: 500)
    ]
    let basis = NewAct.Basis(lastRun: try books.books.runs().count, lastAct: 0)
    _ = try #require(
      try books.books.record([act], on: basis, at: Instant(seconds: 1_780_000_050)))
  }

  private func read(
    _ from: Digest128 = all.0, _ through: Digest128 = all.1
  ) throws -> [(token: Digest128, rows: [AccountRow])] {
    let registry = try books.registry.reading()
    var accounts: [(token: Digest128, rows: [AccountRow])] = []
    try AccountReader(registry, PackedAccounts(root: books.registry.root)).forEachAccount(
      from: from, through: through
    ) {
      accounts.append(($0, $1))
    }
    return accounts
  }

  private func advocate(_ rows: [AccountRow]) -> Int64 {
    switch rows.first {
    case .entry(let entry, _): entry.advocate
    case .movement(let movement, _, _): movement.advocate
    case nil: 0
    }
  }

  @Test func accountsComeInTheOrderOfTheirPagesAndRangesShareThem() throws {
    _ = try #require(
      try books.post(entries: (1...30).map { entry(UInt64($0), of: Int64($0) + 1) }))
    let all = try read()
    #expect(all.count == 30)
    #expect(all.map(\.token) == all.map(\.token).sorted())
    #expect(Set(all.map { advocate($0.rows) }) == Set(2...31))
    let half = try #require(Digest128([0x80] + [UInt8](repeating: 0, count: 15)))
    let before = try #require(Digest128([0x7F] + [UInt8](repeating: 255, count: 15)))
    let parts = try read(Self.all.0, before) + read(half, Self.all.1)
    #expect(parts.map(\.token) == all.map(\.token))
    #expect(parts.map(\.rows) == all.map(\.rows))
    let third = all[3].token
    #expect(try read(third, third).map(\.rows) == [all[3].rows])
    #expect(try AccountReader.hasRuns(books.registry.reading()))
  }

  /// The same runs, all as rows and some or all of them packed.
  @Test(arguments: [0, 3])
  func packedEntriesAreOnAccountsLikeRows(packedMin: Int) throws {
    let packed = try AccountReaderTests()
    packed.books.books.packedMin = packedMin
    let day = Day(daysSinceEpoch: 20_700)
    for some in [self, packed] {
      some.books.books.packedMin = some.books === packed.books ? packedMin : .max
      var entries = (1...20).map { some.entry(UInt64($0), of: Int64($0 % 7) + 2) }
      entries[4].name.purpose = 1
      _ = try #require(
        try some.books.post(
          entries: entries, holds: [HeldCredit(name: entries[2].name, releasedOn: day)]))
      try some.payout(2, of: 4)
      var basis = try some.books.basis()
      basis.lastAct = 1
      let later = [
        some.entry(2, of: 4, step: 1, after: 60), some.entry(40, of: 30, after: 70),
      ]
      _ = try #require(
        try some.books.post(
          entries: later, basis: basis,
          holds: [HeldCredit(name: entries[2].name, releasedOn: day)]))
    }
    let (expected, found) = (try read(), try packed.read())
    #expect(expected.count == 8)
    #expect(found.map { advocate($0.rows) }.sorted() == expected.map { advocate($0.rows) }.sorted())
    for account in found {
      let own = expected.first { advocate($0.rows) == advocate(account.rows) }
      #expect(own?.rows == account.rows)
    }
    let blocks = try packed.books.database().integer("SELECT count(*) FROM entry_blocks")
    #expect(blocks == (packedMin == 0 ? 2 : 1))
  }

  @Test func rowsComeByTheirTimeWithTheDayOfRelease() throws {
    let day = Day(daysSinceEpoch: 20_700)
    _ = try #require(
      try books.post(
        entries: [entry(1, of: 2), entry(2, of: 2, after: 20)],
        holds: [HeldCredit(name: entry(2, of: 2).name, releasedOn: day)]))
    try payout(1, of: 2)
    var basis = try books.basis()
    basis.lastAct = 1
    _ = try #require(
      try books.post(
        entries: [entry(1, of: 2, step: 1, after: 60), entry(3, of: 3, after: 70)],
        basis: basis, holds: [HeldCredit(name: entry(2, of: 2).name, releasedOn: day)]))
    let rows = try #require(try read().first { advocate($0.rows) == 2 }).rows
    #expect(rows.map(\.at.seconds) == [0, 20, 50, 60].map { 1_780_000_000 + $0 })
    let days = rows.map { row in if case .entry(_, let day) = row { day } else { Day?.none } }
    #expect(days == [nil, day, nil, nil])
    guard case .movement(let movement, let run, _) = rows[2] else {
      Issue.record("the payout comes after the first run")
      return
    }
    #expect(movement.amount == 500 && run == 1)
  }

  @Test func rewardsOfFriendsAndPeopleWhoLeftAreLeftOut() throws {
    _ = try #require(
      try books.post(entries: [
        entry(1, of: 2, purpose: 1), entry(2, of: 3), entry(3, of: 4), entry(4, of: 4, purpose: 2),
      ]))
    _ = try books.registry.import("id,state\n102,inactive\n")
    let accounts = try read()
    #expect(accounts.map { advocate($0.rows) } == [4])
    #expect(accounts.first?.rows.count == 2)
  }

  @Test func withoutARunThereIsNothing() throws {
    #expect(try !AccountReader.hasRuns(books.registry.reading()))
    #expect(try read().isEmpty)
  }
}

extension Digest128 {
  fileprivate init?(_ bytes: [UInt8]) {
    guard bytes.count == 16 else { return nil }
    self.init(bytes.span, at: 0)
  }
}
