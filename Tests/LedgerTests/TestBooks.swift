import Facts
import Hashing
import Ledger
import Program
import Quantity
import SQLite
import Testing

/// Books in a site's folder, with one advocate.
final class TestBooks {
  struct Unexpected: Error {}

  let registry: TestRegistry
  let books: SQLiteBooks
  let unexpected = Unexpected()

  init() throws {
    registry = try TestRegistry()
    _ = try registry.import("id\n100\n")
    books = try SQLiteBooks.writing(
      root: registry.root, program: registry.rules.codes.program, waitMilliseconds: 20)
  }

  func database() throws -> Database {
    try Database(registry.root + "/Ledger/ledger.sqlite", .readWrite)
  }

  func add(
    _ text: String, source: String = "shop", again: Bool = false, note: NewInput.Note? = nil
  ) throws(LedgerFailure) -> AddedInput {
    var facts = FactSet()
    for number in 1...2 {
      facts.append(
        Order(
          record: RecordKey(source: FactSource(rank: 200), id: UInt64(number)),
          number: UInt64(number), content: 1,
          provenance: Provenance(file: 99, line: UInt32(number)), occurredAt: TestRegistry.now,
          recordedAt: TestRegistry.now, amounts: OrderAmounts(.euro, gross: 100)))
    }
    var input = NewInput(
      source: source, format: "orders", name: text, sha256: .sha256(of: Array(text.utf8)),
      bytes: text.utf8.count, importedAt: TestRegistry.now, facts: facts, read: 2)
    input.setAsideCount = 1
    input.setAside = [
      QuarantinedRecord(line: 3, column: 1, finding: "record.bad-amount", reason: "no amount")
    ]
    input.passedOver = [("totals", 1)]
    input.note = note
    return try books.add(input, again: again)
  }

  /// Records facts as a file of its own.
  func add(_ name: String, _ facts: FactSet) throws(LedgerFailure) {
    _ = try books.add(
      NewInput(
        source: "shop", format: "orders", name: name, sha256: .sha256(of: Array(name.utf8)),
        bytes: name.utf8.count, importedAt: TestRegistry.now, facts: facts,
        read: facts.orderCount + facts.refunds.count), again: false)
  }

  func order(_ number: UInt64, line: UInt32) -> Order {
    Order(
      record: RecordKey(source: FactSource(rank: 0), id: number), number: number, content: 1,
      provenance: Provenance(file: 1, line: line), occurredAt: TestRegistry.now,
      recordedAt: TestRegistry.now, amounts: OrderAmounts(.euro, gross: 100))
  }

  func refund(_ order: UInt64) -> Refund {
    Refund(
      record: RecordKey(source: FactSource(rank: 0), id: order), content: 1,
      provenance: Provenance(file: 1, line: 2), order: order, occurredAt: TestRegistry.now,
      recordedAt: TestRegistry.now, amount: 5, currency: .euro)
  }

  func basis() throws(LedgerFailure) -> NewRun.Basis {
    let inputs = try books.inputs()
    return NewRun.Basis(
      inputs: inputs.count, inputHead: inputs.last?.head ?? RunRecord.beginning,
      lastRun: try books.runs().count)
  }

  func entry(_ subject: UInt64 = 1, step: Int) -> Entry {
    Entry(
      name: CreditName(subject: subject, purpose: 0, detail: 0), step: step, kind: .accrual,
      reason: "HOLDING", offer: "friend", advocate: 1, debit: .expense, credit: .pending,
      unit: "EUR", amount: 500, effectiveAt: TestRegistry.now)
  }

  /// `list`: stands for `entries`. `advocate`: whom a row of a block of orders is decided for.
  func post(
    entries: [Entry], list: EntryList? = nil, basis: NewRun.Basis? = nil, holds: [HeldCredit] = [],
    advocate: (_ block: Int, _ row: Int) -> UInt64 = { _, _ in 1 }
  ) throws(LedgerFailure) -> RunRecord? {
    let orders = try books.facts(inputs: nil).orders
    var basis = basis
    if basis == nil { basis = try self.basis() }
    guard let basis else { return nil }
    let blocks = orders.enumerated().map { index, block in
      var decisions = DecisionBlock()
      decisions.outcomes = [UInt8](repeating: 0, count: block.count)
      decisions.reasons = decisions.outcomes
      decisions.reasonSets = [UInt64](repeating: 1, count: block.count)
      decisions.advocates = (0..<block.count).map { advocate(index, $0) }
      decisions.offers = decisions.outcomes
      return decisions
    }
    let count = orders.reduce(0) { $0 + $1.count }
    return try books.post(
      NewRun(
        basis: basis, asOf: TestRegistry.now, known: TestRegistry.now,
        recordedAt: TestRegistry.now,
        rules: RuleFiles([RuleFiles.File(path: "site.yaml", bytes: Array("a".utf8))]),
        registry: try books.registryDigest(),
        decisions: NewDecisions(blocks.map { PackedDecisions($0) }),
        counts: [RunRecord.Count(outcome: "CREDIT_PENDING", reason: "HOLDING", count: count)],
        entries: list ?? EntryList(entries), holds: holds))
  }
}
