package import Hashing
internal import Quantity
internal import SQLite

/// Reads the accounts of advocates in the order of their own pages, part by part; what it asks is
/// compiled once.
///
/// Not Sendable, as the ledger is not: one task at a time may use it.
package final class AccountReader {
  private let registry: Registry
  private let packed: PackedAccounts
  private var pages: Statement
  private var entries: Statement
  private var movements: Statement

  package init(_ registry: Registry, _ packed: PackedAccounts) throws(LedgerFailure) {
    self.registry = registry
    self.packed = packed
    pages = try Self.prepare(Self.pages, registry.database)
    entries = try Self.prepare(Self.entriesOfPages, registry.database)
    movements = try Self.prepare(Self.movementsOfPages, registry.database)
  }

  private static let pages = """
    SELECT token, advocate FROM advocates WHERE token >= ?1 AND token <= ?2 AND state = 0
    ORDER BY token
    """

  /// The rewards of friends, whose purpose is 1, are on no account of an advocate.
  private static let entriesOfPages = """
    SELECT entry, run, e.subject, e.purpose, e.detail, step, kind, reason, offer, e.advocate,
      debit, credit, unit, amount, effective_at, released_on, token
    FROM advocates CROSS JOIN entries AS e ON e.advocate = advocates.advocate
      LEFT JOIN holds AS h
        ON h.subject = e.subject AND h.purpose = e.purpose AND h.detail = e.detail
    WHERE token >= ?1 AND token <= ?2 AND state = 0 AND e.purpose <> 1
    ORDER BY token, entry
    """

  private static let movementsOfPages = """
    SELECT m.act, m.payout, subject, purpose, detail, m.kind, reason, offer, m.advocate, debit,
      credit, m.unit, amount, after_run, recorded_at, token
    FROM advocates CROSS JOIN movements AS m ON m.advocate = advocates.advocate
      JOIN acts ON acts.act = m.act
    WHERE token >= ?1 AND token <= ?2 AND state = 0 AND purpose <> 1
    ORDER BY token, movement
    """

  private static func prepare(
    _ query: String, _ database: Database
  ) throws(LedgerFailure) -> Statement {
    do throws(SQLiteError) { return try database.prepare(query) } catch {
      throw LedgerFailure(error)
    }
  }

  /// Whether anything was ever reconciled.
  package static func hasRuns(_ registry: Registry) throws(LedgerFailure) -> Bool {
    try LedgerFailure.of { () throws(SQLiteError) in
      try registry.database.integer("SELECT EXISTS (SELECT 1 FROM runs)") == 1
    }
  }

  /// Calls `body` with all that the ledger holds of each account, by its time and then as it was
  /// recorded, in the order of the tokens. Advocates without an account are left out.
  ///
  /// `first` and `last`: the tokens, both included. Holds the rows of one advocate.
  package func forEachAccount(
    from first: Digest128, through last: Digest128, _ body: (Digest128, [AccountRow]) -> Void
  ) throws(LedgerFailure) {
    let transaction = try LedgerFailure.of { () throws(SQLiteError) in
      try registry.database.beginReading()
    }
    for (number, digest) in [(1, first), (2, last)] {
      var bytes: [UInt8] = []
      digest.append(to: &bytes)
      pages.bind(number, blob: bytes)
      entries.bind(number, blob: bytes)
      movements.bind(number, blob: bytes)
    }
    var entry = try nextEntry()
    var movement = try nextMovement()
    var page = try nextPacked()
    var rows: [AccountRow] = []
    while let token = Self.first(Self.first(entry?.token, movement?.token), page?.token) {
      rows.removeAll(keepingCapacity: true)
      while let next = entry, next.token == token {
        rows.append(next.row)
        entry = try nextEntry()
      }
      if let next = page, next.token == token {
        let isMixed = !rows.isEmpty
        rows += next.rows
        if isMixed { rows.sort { ($0.entry ?? 0) < ($1.entry ?? 0) } }
        page = try nextPacked()
      }
      let hasMovements = movement?.token == token
      while let next = movement, next.token == token {
        rows.append(next.row)
        movement = try nextMovement()
      }
      if hasMovements { Self.sort(&rows) }
      body(token, rows)
    }
    transaction.rollBack()
  }

  private struct Next {
    let token: Digest128
    let row: AccountRow
  }

  private static func first(_ one: Digest128?, _ other: Digest128?) -> Digest128? {
    guard let one, let other else { return one ?? other }
    return min(one, other)
  }

  private static func sort(_ rows: inout [AccountRow]) {
    rows = rows.enumerated().sorted { first, second in
      (first.element.at, first.offset) < (second.element.at, second.offset)
    }.map(\.element)
  }

  /// The next advocate with packed entries.
  private func nextPacked() throws(LedgerFailure) -> (token: Digest128, rows: [AccountRow])? {
    if packed.isEmpty { return nil }
    while try step(&pages) {
      let rows = packed.entries(of: pages.integer(1))
      if !rows.isEmpty { return (pages.withBytes(0) { Digest128($0, at: 0) }, rows) }
    }
    return nil
  }

  private func nextEntry() throws(LedgerFailure) -> Next? {
    guard try step(&entries) else { return nil }
    guard let entry = SQLiteBooks.entry(in: entries) else {
      throw LedgerFailure(.damagedEntry(registry.path, entries.integer(0)))
    }
    let day = entries.isNull(15) ? nil : Day(daysSinceEpoch: Int(entries.integer(15)))
    return Next(
      token: entries.withBytes(16) { Digest128($0, at: 0) }, row: .entry(entry, releasedOn: day))
  }

  private func nextMovement() throws(LedgerFailure) -> Next? {
    guard try step(&movements) else { return nil }
    guard let movement = SQLiteBooks.movement(in: movements) else {
      throw LedgerFailure(.damagedAct(registry.path, movements.integer(0)))
    }
    return Next(
      token: movements.withBytes(15) { Digest128($0, at: 0) },
      row: .movement(
        movement, run: Int(movements.integer(13)),
        at: Instant(milliseconds: movements.integer(14))))
  }

  private func step(_ statement: inout Statement) throws(LedgerFailure) -> Bool {
    do throws(SQLiteError) { return try statement.step() } catch { throw LedgerFailure(error) }
  }
}
