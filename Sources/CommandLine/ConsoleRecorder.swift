import Synchronization

/// A world for tests: what verbs print is kept, and they see the terminal and environment given here.
package final class ConsoleRecorder: Sendable {
  private struct Printed {
    var output: [UInt8] = []
    var error: [UInt8] = []
  }

  private let printed = Mutex(Printed())
  private let nanoseconds = Mutex<UInt64>(0)
  private let terminals: Set<Console.Stream>
  private let width: Int?
  private let environment: [String: String]
  private let isOutputClosed: Bool

  /// `terminals` are the streams that count as terminals, of this width. With a closed output the
  /// first flush finds out that nobody reads.
  package init(
    terminals: Set<Console.Stream> = [], width: Int? = nil, environment: [String: String] = [:],
    isOutputClosed: Bool = false
  ) {
    self.terminals = terminals
    self.width = width
    self.environment = environment
    self.isOutputClosed = isOutputClosed
  }

  /// A console that prints to here.
  package var console: Console {
    Console(
      ConsoleDevice(
        ConsoleWorld(
          send: { self.record($1, of: $0) },
          isTerminal: { self.terminals.contains($0) },
          width: { _ in self.width },
          environment: { self.environment[$0] },
          monotonicNanoseconds: { self.nanoseconds.withLock { $0 } })))
  }

  /// What was printed to standard output and flushed.
  package var output: String { printed.withLock { String(decoding: $0.output, as: UTF8.self) } }
  /// What was printed to standard error, with the sequences that draw and erase progress.
  package var error: String { printed.withLock { String(decoding: $0.error, as: UTF8.self) } }

  /// Lets time pass for `Console.monotonicNanoseconds`.
  package func advance(milliseconds: UInt64) {
    nanoseconds.withLock { $0 += milliseconds * 1_000_000 }
  }

  private func record(_ bytes: [UInt8], of stream: Console.Stream) -> ConsoleWorld.Sent {
    if stream == .output, isOutputClosed { return .closed }
    printed.withLock { printed in
      switch stream {
      case .output: printed.output += bytes
      case .error: printed.error += bytes
      }
    }
    return .all
  }
}
