package import Hashing
internal import SQLite

/// Reads shared codes part by part; what it asks is compiled once.
///
/// Not Sendable, as the registry is not: one task at a time may use it.
package final class SharedCodeReader {
  private let registry: Registry
  private var minted: Statement
  private var chosen: Statement
  private var pages: Statement

  /// Memory for pages of the file: what one advocate's rows lie on comes up again and again.
  private static let cacheKibibytes = 24 << 10

  package init(_ registry: Registry) throws(LedgerFailure) {
    self.registry = registry
    let database = registry.database
    try LedgerFailure.of { () throws(SQLiteError) in
      try database.run("PRAGMA cache_size = -\(Self.cacheKibibytes)")
    }
    minted = try Self.prepare(Registry.mintedWithPrefix, database)
    chosen = try Self.prepare(Registry.chosenWithPrefix, database)
    pages = try Self.prepare(Registry.pagesInRange, database)
  }

  private static func prepare(
    _ condition: String, _ database: Database
  ) throws(LedgerFailure) -> Statement {
    do throws(SQLiteError) {
      return try database.prepare(Registry.sharedCodes + " " + condition)
    } catch {
      throw LedgerFailure(error)
    }
  }

  /// Calls `body` with the codes that are printed with these symbols at their beginning.
  ///
  /// First minted codes, then chosen ones, each in their order.
  package func forEachCode(
    withPrefix prefix: String, _ body: (SharedCode) -> Void
  ) throws(LedgerFailure) {
    // Comes after all symbols of codes.
    let end = prefix + "~"
    minted.bind(1, prefix)
    minted.bind(2, end)
    try Self.run(&minted, body)
    chosen.bind(1, prefix)
    chosen.bind(2, end)
    try Self.run(&chosen, body)
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
