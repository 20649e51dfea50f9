internal import Codes
package import Hashing
internal import SQLite

/// Reads shared codes part by part; what it asks is compiled once.
///
/// Not Sendable, as the registry is not: one task at a time may use it.
package final class SharedCodeReader {
  private let registry: Registry
  private var minted: Statement
  private var chosen: Statement
  private var successors: Statement
  private var single: Statement
  private var pages: Statement

  /// Memory for pages of the file: what one advocate's rows lie on comes up again and again.
  private static let cacheKibibytes = 24 << 10

  package init(_ registry: Registry) throws(LedgerFailure) {
    self.registry = registry
    let database = registry.database
    try LedgerFailure.of { () throws(SQLiteError) in
      try database.run("PRAGMA cache_size = -\(Self.cacheKibibytes)")
    }
    let codes = "SELECT \(Registry.codeColumns) FROM codes WHERE "
    minted = try Self.prepare(codes + Registry.mintedWithPrefix, database)
    chosen = try Self.prepare(codes + Registry.chosenWithPrefix, database)
    successors = try Self.prepare(
      "SELECT ifnull(spelling, code) FROM codes WHERE code = ?1", database)
    single = try Self.prepare(Registry.sharedCodes + " codes.code = ?1", database)
    pages = try Self.prepare(Registry.sharedCodes + " " + Registry.pagesInRange, database)
  }

  private static func prepare(
    _ sql: String, _ database: Database
  ) throws(LedgerFailure) -> Statement {
    do throws(SQLiteError) { return try database.prepare(sql) } catch { throw LedgerFailure(error) }
  }

  /// What share pages say of all advocates, to be read once for all questions after codes.
  package func advocates() throws(LedgerFailure) -> SharedAdvocates {
    try SharedAdvocates(registry)
  }

  /// Calls `body` with the codes that are printed with these symbols at their beginning, and what
  /// their share pages may say: neither circle nor greeting nor token.
  ///
  /// First minted codes, then chosen ones, each in their order.
  package func forEachCode(
    withPrefix prefix: String, of advocates: SharedAdvocates, _ body: (SharedCode) -> Void
  ) throws(LedgerFailure) {
    // Comes after all symbols of codes.
    let end = prefix + "~"
    do throws(SQLiteError) {
      minted.bind(1, prefix)
      minted.bind(2, end)
      while try minted.step() {
        if let code = try next(in: minted, of: advocates) { body(code) }
      }
      chosen.bind(1, prefix)
      chosen.bind(2, end)
      while try chosen.step() {
        if let code = try next(in: chosen, of: advocates) { body(code) }
      }
    } catch {
      throw LedgerFailure(error)
    }
  }

  private func next(
    in row: borrowing Statement, of advocates: SharedAdvocates
  ) throws(SQLiteError) -> SharedCode? {
    guard let code = Registry.code(in: row) else { return nil }
    guard var shared = advocates.sharedCode(code) else { return try lookUp(code.code) }
    if let successor = code.replacedBy {
      successors.bind(1, successor.text)
      if try successors.step() {
        shared.successor = successors.withBytes(0) { Code(exactly: $0) }
        successors.reset()
      }
    }
    return shared
  }

  /// A code whose advocate was added since the others were read.
  private func lookUp(_ code: Code) throws(SQLiteError) -> SharedCode? {
    single.bind(1, code.text)
    defer { single.reset() }
    return try single.step() ? Registry.sharedCode(in: single) : nil
  }

  /// Calls `body` with the codes that advocates' own pages show, in the order of their tokens.
  ///
  /// `first` and `last`: the tokens, both included.
  package func forEachPage(
    from first: Digest128, through last: Digest128, _ body: (SharedCode) -> Void
  ) throws(LedgerFailure) {
    pages.bind(1, blob: Self.bytes(of: first))
    pages.bind(2, blob: Self.bytes(of: last))
    try Self.run(&pages, body)
  }

  private static func run(
    _ select: inout Statement, _ body: (SharedCode) -> Void
  ) throws(LedgerFailure) {
    do throws(SQLiteError) {
      while try select.step() {
        if let shared = Registry.sharedCode(in: select) { body(shared) }
      }
    } catch {
      throw LedgerFailure(error)
    }
  }

  private static func bytes(of digest: Digest128) -> [UInt8] {
    var bytes: [UInt8] = []
    digest.append(to: &bytes)
    return bytes
  }
}
