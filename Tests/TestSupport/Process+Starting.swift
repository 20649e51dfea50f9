package import Foundation
import Synchronization

extension Process {
  /// Starts a process that goes on beside the test; those that are waited for are `Command`s.
  ///
  /// One at a time: starting several at once was seen to end the tests with a bad memory access
  /// inside Foundation.
  package func start() throws {
    try Self.starting.withLock { _ in try run() }
  }

  private static let starting = Mutex(())
}
