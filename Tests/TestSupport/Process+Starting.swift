package import Foundation
import Synchronization

extension Process {
  /// Starts the process, one at a time: Foundation looks through the open files of all threads when
  /// it starts one, and two at once have been seen to end the tests with a bad memory access.
  package func start() throws {
    try Self.starting.withLock { _ in try run() }
  }

  private static let starting = Mutex(())
}
