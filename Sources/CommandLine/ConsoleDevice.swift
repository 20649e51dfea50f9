import Synchronization

/// The streams that all copies of a console share, under one lock.
final class ConsoleDevice: Sendable {
  /// Output is handed over when this many bytes are waiting.
  static let bufferedBytesMax = 1 << 16

  private struct State {
    var waiting: [UInt8] = []
    /// Whether the progress line is on the screen.
    var hasProgress = false
    var isOutputClosed = false
    /// What went wrong with the output first.
    var failure: String?
  }

  let world: ConsoleWorld
  private let state = Mutex(State())

  init(_ world: ConsoleWorld) {
    self.world = world
  }

  /// What went wrong when output was handed over; nil while all is well.
  var failure: String? { state.withLock { $0.failure } }
  var isOutputClosed: Bool { state.withLock { $0.isOutputClosed } }

  func write(_ bytes: some Collection<UInt8>, to stream: Console.Stream) {
    state.withLock { state in
      switch stream {
      case .output:
        state.waiting += bytes
        let isFull = state.waiting.count >= Self.bufferedBytesMax
        if isFull || world.isTerminal(.output) { flush(&state) }
      case .error:
        flush(&state)
        eraseProgress(&state)
        _ = world.send(.error, Array(bytes))
      }
    }
  }

  func flush() {
    state.withLock { flush(&$0) }
  }

  /// Draws the line of progress in place of the one before; nil takes it away.
  func showProgress(_ line: String?) {
    state.withLock { state in
      guard let line else { return eraseProgress(&state) }
      flush(&state)
      state.hasProgress = true
      _ = world.send(.error, Array("\r\u{1B}[2K\(line)".utf8))
    }
  }

  private func flush(_ state: inout State) {
    guard !state.waiting.isEmpty else { return }
    if world.isTerminal(.output) { eraseProgress(&state) }
    if !state.isOutputClosed, state.failure == nil {
      switch world.send(.output, state.waiting) {
      case .all: break
      case .closed: state.isOutputClosed = true
      case .failed(let reason): state.failure = reason
      }
    }
    state.waiting.removeAll(keepingCapacity: true)
  }

  private func eraseProgress(_ state: inout State) {
    guard state.hasProgress else { return }
    state.hasProgress = false
    _ = world.send(.error, Array("\r\u{1B}[2K".utf8))
  }
}
