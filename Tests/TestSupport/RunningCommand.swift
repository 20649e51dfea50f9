import Glibc
import Synchronization

/// A program that goes on beside the test, and is ended with this value at the latest.
package final class RunningCommand: Sendable {
  /// The number of its process.
  package let id: Int32
  /// What it ended with; nil while nobody has asked for it.
  private let status = Mutex<Int32?>(nil)

  init(id: Int32) { self.id = id }

  package var isRunning: Bool { ask(WNOHANG) == nil }

  /// Waits for its end: the exit status, or 128 and the number of the signal that ended it, as
  /// shells count.
  @discardableResult
  package func wait() -> Int32 { ask(0) ?? -1 }

  /// Sends a signal, unless it has ended.
  package func send(_ signal: Int32) { if isRunning { kill(id, signal) } }

  private func ask(_ options: Int32) -> Int32? {
    status.withLock { known in
      if let known { return known }
      var word: Int32 = 0
      var ended: Int32
      repeat { ended = unsafe waitpid(id, &word, options) } while ended < 0 && errno == EINTR
      guard ended == id else { return nil }
      let signal = word & 0x7F
      known = signal == 0 ? (word >> 8) & 0xFF : 128 + signal
      return known
    }
  }

  deinit {
    send(SIGKILL)
    wait()
  }
}
