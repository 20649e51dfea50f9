package import Facts
internal import Quantity
internal import Synchronization

/// Records an input, orders while the rest of it is still read.
///
/// Of a short file nothing is written before all of it was read. Of a long one, blocks go to the
/// ledger as they are filled, which keeps other writers out until the end and readers not at all:
/// they see what was there before. All is recorded when `finish` returns, or nothing.
package final class InputWriter: Sendable {
  private struct State {
    /// Of the source: the one that it has, or probably gets.
    var number: UInt8
    /// Blocks that are not written yet.
    var packed: [PackedOrders] = []
    var open: OpenInput?
    var failure: LedgerFailure?
  }

  private let folder: LedgerFolder
  /// The name of the source; nil when it is that of the format.
  private let source: String?
  private let instant: Instant
  /// From so many blocks on, they are written.
  private let writtenMin: Int
  private let cacheKibibytes: Int
  private let state: Mutex<State>

  /// `number`: of the source, as far as can be told now.
  init(_ books: SQLiteBooks, source: String?, number: UInt8, at instant: Instant) {
    folder = books.folder
    writtenMin = books.writtenMin
    cacheKibibytes = books.cacheKibibytes
    self.source = source
    self.instant = instant
    state = Mutex(State(number: number))
  }

  /// Packs a block of orders, and writes it where there are many; called by any worker.
  ///
  /// `format`: the name of what is read, the same each time.
  package func take(_ block: consuming OrderBlock, format: String) {
    let (number, isLost) = state.withLock { ($0.number, $0.failure != nil) }
    if isLost { return }
    let packed = PackedOrders(block, source: number)
    state.withLock { state in
      state.packed.append(packed)
      do throws(LedgerFailure) { try write(&state, format) } catch {
        // Nothing can be recorded any more, which is told at the end.
        state.failure = error
        state.packed = []
        state.open = nil
      }
    }
  }

  private func write(_ state: inout State, _ format: String) throws(LedgerFailure) {
    if state.open == nil, state.packed.count >= writtenMin {
      let books = SQLiteBooks(try LedgerStore.writing(folder), folder)
      books.cacheKibibytes = cacheKibibytes
      state.open = try OpenInput(in: books, source: source ?? format, at: instant)
    }
    // Another process writes: blocks wait for it.
    guard let open = state.open else { return }
    state.number = open.source
    for packed in state.packed { try open.store(packed.block(source: open.source)) }
    state.packed = []
  }

  /// Records what was read, with the blocks that were taken; or finds that it is recorded already,
  /// which `again` passes over. `books`: those of the ledger that this writes to.
  package func finish(
    _ input: NewInput, again: Bool, in books: SQLiteBooks
  ) throws(LedgerFailure) -> AddedInput {
    var input = input
    let added = try state.withLock { state throws(LedgerFailure) -> AddedInput? in
      if let failure = state.failure { throw failure }
      input.packed = state.packed
      state.packed = []
      defer { state.open = nil }
      return try state.open?.finish(input, again: again)
    }
    if let added { return added }
    return try books.add(input, again: again)
  }
}
