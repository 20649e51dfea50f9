internal import Facts
internal import Hashing
internal import Quantity
internal import SQLite

/// An input in the middle of being recorded, in a transaction that is undone unless it is finished.
///
/// Not Sendable: it has a connection of its own.
final class OpenInput {
  let source: UInt8
  private let books: SQLiteBooks
  private var transaction: Transaction?
  private let last: InputFile?
  private let number: UInt32
  private var blocks: [BlockSummary] = []
  private var numbers: [Int64] = []

  /// Nil while another writes to the ledger, which is not waited for. `books`: with a connection of
  /// its own. `source`: the name.
  init?(in books: SQLiteBooks, source: String, at instant: Instant) throws(LedgerFailure) {
    self.books = books
    let database = books.database
    do throws(SQLiteError) {
      try books.keepLittle()
      database.wait(milliseconds: 0)
      transaction = try database.beginWriting()
      // The input itself is recorded last, when all is known of it.
      try database.run("PRAGMA defer_foreign_keys = ON")
    } catch {
      if error.kind == .busy { return nil }
      throw LedgerFailure(error)
    }
    last = try books.lastInput()
    number = (last?.number ?? 0) + 1
    self.source = try books.number(ofSource: source, since: instant)
  }

  func store(_ block: FactBlock) throws(LedgerFailure) {
    try LedgerFailure.of { () throws(SQLiteError) in
      numbers.append(try books.insert(block, file: number))
    }
    blocks.append(block.summary)
  }

  /// Records the input, and what else is told of it; nothing, if its bytes are known.
  func finish(_ input: NewInput, again: Bool) throws(LedgerFailure) -> AddedInput {
    if !again, let known = try books.input(sha256: input.sha256) { return .known(known) }
    for block in FactBlock.blocks(of: input.facts, [], source: source) { try store(block) }
    let file = InputFile(input, after: last, blocks)
    try LedgerFailure.of { () throws(SQLiteError) in
      try books.insertPlaces(of: blocks, numbers: numbers)
      try books.insert(file, source: source)
      try books.insertAside(input, file: number)
      try transaction.take()?.commit()
    }
    return .added(file)
  }
}
