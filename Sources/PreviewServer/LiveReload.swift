internal import Synchronization

/// The open event streams of browsers, and what they are to be told.
///
/// A stream with nothing to say is suspended: it costs a socket, no thread and no time.
final class LiveReload: Sendable {
  /// The most streams at once; the oldest ends when another comes, and a live page connects again.
  static let streamsMax = 32

  /// What the reader returns when a stream is over, `MHD_CONTENT_READER_END_OF_STREAM`.
  private static let endOfStream = -1

  private let state: Mutex<State>

  init(session: String) {
    state = Mutex(State(board: EventBoard(session: session)))
  }

  /// The present generation and what stands in for its pages, if they cannot be shown.
  var current: (generation: String, failure: Response?) {
    state.withLock { ($0.board.name, $0.board.failure) }
  }

  /// How many streams are open.
  var streamCount: Int { state.withLock { $0.streams.count } }

  /// Goes on to the next generation and tells all open pages.
  func advance(_ reload: Reload, failure: Response? = nil) {
    state.withLock { state in
      state.board.advance(reload, failure: failure)
      for index in state.streams.indices { state.resume(index) }
    }
  }

  /// Ends all streams, and every one that is still to be opened.
  func close() {
    state.withLock { state in
      state.isClosed = true
      for index in state.streams.indices { state.resume(index) }
    }
  }

  /// Adds a stream and returns its id; ends those that browsers have left, or else the oldest.
  func open(_ connection: Connection) -> UInt64 {
    state.withLock { state in
      let live = state.streams.indices.filter { !state.streams[$0].isEnding }
      var ended = live.filter { state.streams[$0].connection.isLeft }
      if ended.isEmpty, live.count >= Self.streamsMax { ended = [live[0]] }
      for index in ended {
        state.streams[index].isEnding = true
        state.resume(index)
      }
      state.lastID += 1
      state.streams.append(Stream(id: state.lastID, connection: connection))
      return state.lastID
    }
  }

  /// Forgets a stream whose connection is done with.
  func remove(_ id: UInt64) {
    state.withLock { state in state.streams.removeAll { $0.id == id } }
  }

  /// Writes what a stream has to say; suspends it and returns 0 when that is nothing.
  func read(_ id: UInt64, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    state.withLock { state in
      guard let index = state.streams.firstIndex(where: { $0.id == id }), !state.isClosed,
        !state.streams[index].isEnding
      else { return Self.endOfStream }
      if state.streams[index].pending.isEmpty,
        let event = state.board.event(after: state.streams[index].seen)
      {
        state.streams[index].pending = event[...]
        state.streams[index].seen = state.board.generation
      }
      let piece = state.streams[index].pending.prefix(buffer.count)
      state.streams[index].pending.removeFirst(piece.count)
      unsafe buffer.copyBytes(from: piece)
      if piece.isEmpty { state.suspend(index) }
      return piece.count
    }
  }
}

extension LiveReload {
  private struct Stream {
    let id: UInt64
    let connection: Connection
    /// The generation it was last told of.
    var seen: UInt64?
    /// What is left of the event being sent.
    var pending: ArraySlice<UInt8> = []
    var isSuspended = false
    var isEnding = false
  }

  private struct State {
    var board: EventBoard
    /// In the order they were opened.
    var streams: [Stream] = []
    var lastID: UInt64 = 0
    var isClosed = false

    mutating func suspend(_ index: Int) {
      streams[index].isSuspended = true
      streams[index].connection.suspend()
    }

    /// Has a suspended stream read again.
    mutating func resume(_ index: Int) {
      guard streams[index].isSuspended else { return }
      streams[index].isSuspended = false
      streams[index].connection.resume()
    }
  }
}
