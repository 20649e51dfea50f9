internal import Codes
internal import Quantity
internal import SQLite

/// Mints codes and writes them to the registry, inside a transaction of its.
struct CodeIssuer: ~Copyable {
  let minter: CodeMinter
  private let chosen: NearCodes
  private var statements: Statements
  private let issuedAt: Instant
  private var waiting: [(code: Code, advocate: Int64)] = []
  private var waitingCodes: Set<Code> = []
  private var text: [UInt8] = []

  /// How many codes are written at once.
  private static let waitingMax = 1 << 18

  private struct Statements: ~Copyable {
    var lookup: Statement
    var insert: Statement

    init(_ database: Database) throws(LedgerFailure) {
      do throws(SQLiteError) {
        let lookup = try database.prepare("SELECT 1 FROM codes WHERE code = ?1")
        insert = try database.prepare(
          """
          INSERT INTO codes (code, advocate, origin, key_version, issued_at)
          VALUES (?1, ?2, 0, ?3, ?4)
          """)
        self.lookup = lookup
      } catch {
        throw LedgerFailure(error)
      }
    }
  }

  /// Remembers the key version and the length of codes as used.
  init(_ registry: Registry, _ minter: CodeMinter, at instant: Instant) throws(LedgerFailure) {
    try registry.record(minter.version, since: instant)
    let database = registry.database
    let chosen = try LedgerFailure.of { () throws(SQLiteError) in
      var chosen = NearCodes()
      var select = try database.prepare("SELECT code FROM codes WHERE origin = 1")
      while try select.step() {
        if let code = select.withBytes(0, { Code(exactly: $0) }) { chosen.insert(code) }
      }
      var length = try database.prepare("INSERT OR IGNORE INTO code_lengths VALUES (?1, ?2)")
      length.bind(1, minter.shape.length)
      length.bind(2, instant.milliseconds)
      try length.run()
      return chosen
    }
    let statements = try Statements(registry.database)
    self.minter = minter
    self.chosen = chosen
    self.statements = statements
    issuedAt = instant
  }

  /// The first code for an id that is neither refused nor taken; nil if there is none.
  ///
  /// Ids in ascending order get the same codes in whatever order they were read.
  mutating func mint(for id: [UInt8]) throws(SQLiteError) -> Code? {
    for attempt in 0..<CodeAssignment.attemptsMax {
      guard let code = minter.candidate(for: id, attempt: attempt) else { continue }
      if try !isTaken(code) { return code }
    }
    return nil
  }

  /// Issues a code that was minted. It is written with others, at `flush` at the latest.
  mutating func issue(_ code: Code, to advocate: Int64) throws(SQLiteError) {
    waiting.append((code, advocate))
    waitingCodes.insert(code)
    if waiting.count >= Self.waitingMax { try flush() }
  }

  /// Writes what was issued, in the order of codes: that is many times quicker than at random.
  mutating func flush() throws(SQLiteError) {
    waiting.sort { $0.code < $1.code }
    for (code, advocate) in waiting {
      text.removeAll(keepingCapacity: true)
      code.append(to: &text)
      statements.insert.bind(1, text: text)
      statements.insert.bind(2, advocate)
      statements.insert.bind(3, minter.version.number)
      statements.insert.bind(4, issuedAt.milliseconds)
      try statements.insert.run()
    }
    waiting.removeAll(keepingCapacity: true)
    waitingCodes.removeAll(keepingCapacity: true)
  }

  private mutating func isTaken(_ code: Code) throws(SQLiteError) -> Bool {
    if waitingCodes.contains(code) || chosen.nearest(code) != nil { return true }
    text.removeAll(keepingCapacity: true)
    code.append(to: &text)
    statements.lookup.bind(1, text: text)
    defer { statements.lookup.reset() }
    return try statements.lookup.step()
  }
}
