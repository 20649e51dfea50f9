internal import SQLite

/// What the newest run decided, for several tasks to compare with.
///
/// Sendable, while books are not: each task makes a reader of its own.
package struct StoredDecisions: Sendable {
  private let folder: LedgerFolder
  /// For each block of orders, its number and whether something is stored for it.
  private let blocks: [(number: Int64, isDecided: Bool)]

  init(_ folder: LedgerFolder, _ blocks: [(number: Int64, isDecided: Bool)]) {
    self.folder = folder
    self.blocks = blocks
  }

  package func reader() -> Reader { Reader(folder, blocks) }

  /// Not Sendable, as books are not.
  package final class Reader {
    private let folder: LedgerFolder
    private let blocks: [(number: Int64, isDecided: Bool)]
    private var books: SQLiteBooks?

    fileprivate init(_ folder: LedgerFolder, _ blocks: [(number: Int64, isDecided: Bool)]) {
      self.folder = folder
      self.blocks = blocks
    }

    /// Whether the same is stored for a block of orders.
    package func hold(_ decisions: PackedDecisions, block: Int) throws(LedgerFailure) -> Bool {
      guard blocks.indices.contains(block), blocks[block].isDecided else { return false }
      let (number, bytes) = (blocks[block].number, decisions.bytes)
      return try !opened().rows(
        "SELECT 1 FROM decisions WHERE block = ?1 AND bytes = ?2",
        { select in
          select.bind(1, number)
          select.bind(2, blob: bytes)
        }, { $0.integer(0) }
      ).isEmpty
    }

    private func opened() throws(LedgerFailure) -> SQLiteBooks {
      if let books { return books }
      guard let store = try LedgerStore.reading(folder) else {
        preconditionFailure("there is a ledger that blocks were read from")
      }
      let opened = SQLiteBooks(store, folder)
      books = opened
      return opened
    }
  }
}

extension SQLiteBooks {
  /// Of the first inputs.
  package func storedDecisions(inputs: Int) throws(LedgerFailure) -> StoredDecisions {
    StoredDecisions(
      folder,
      try rows(
        """
        SELECT f.block, d.block FROM fact_blocks f LEFT JOIN decisions d USING (block)
        WHERE kind = 0 AND input <= ?1 ORDER BY f.block
        """, { $0.bind(1, inputs) }, { ($0.integer(0), !$0.isNull(1)) }))
  }
}
