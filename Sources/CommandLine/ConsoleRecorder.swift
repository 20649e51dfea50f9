import Synchronization

/// A world for tests: what verbs print is kept, and they see the terminal and environment given
/// here.
package final class ConsoleRecorder: Sendable {
  /// What the console's functions share with the recorder.
  private final class Store: Sendable {
    let output = Mutex<[UInt8]>([])
    let error = Mutex<[UInt8]>([])
    let nanoseconds = Mutex<UInt64>(0)
  }

  /// A console that prints to here.
  package let console: Console
  private let store: Store

  /// `terminals` are the streams that count as terminals, of this width. With a closed output the
  /// first flush finds out that nobody reads.
  package init(
    terminals: Set<Console.Stream> = [], width: Int? = nil, environment: [String: String] = [:],
    isOutputClosed: Bool = false
  ) {
    let store = Store()
    self.store = store
    console = Console(
      ConsoleDevice(
        ConsoleWorld(
          send: { stream, bytes in
            switch stream {
            case .output where isOutputClosed: return .closed
            case .output: store.output.withLock { $0 += bytes }
            case .error: store.error.withLock { $0 += bytes }
            }
            return .all
          },
          isTerminal: { terminals.contains($0) },
          width: { _ in width },
          environment: { environment[$0] },
          monotonicNanoseconds: { store.nanoseconds.withLock { $0 } })))
  }

  /// What was printed to standard output and flushed.
  package var output: String { store.output.withLock { String(decoding: $0, as: UTF8.self) } }

  /// What was printed to standard error, with the sequences that draw and erase progress.
  package var error: String { store.error.withLock { String(decoding: $0, as: UTF8.self) } }

  /// Lets time pass for `Console.monotonicNanoseconds`.
  package func advance(milliseconds: UInt64) {
    store.nanoseconds.withLock { $0 += milliseconds * 1_000_000 }
  }
}
