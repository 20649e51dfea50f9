internal import Glibc
internal import Synchronization

/// The sockets of a server's connections.
final class OpenSockets: Sendable {
  private let sockets = Mutex<Set<Int32>>([])

  func insert(_ socket: Int32) {
    sockets.withLock { _ = $0.insert(socket) }
  }

  func remove(_ socket: Int32) {
    sockets.withLock { _ = $0.remove(socket) }
  }

  /// Lets no further request in and waits for the connections to end; false if they do not in time.
  func drain(within patience: Duration) -> Bool {
    let deadline = ContinuousClock.now + patience
    while endReading() {
      guard .now < deadline else { return false }
      usleep(500)
    }
    return true
  }

  /// Has all connections read their end; false when there are none left.
  private func endReading() -> Bool {
    sockets.withLock { sockets in
      for socket in sockets { shutdown(socket, Int32(SHUT_RD)) }
      return !sockets.isEmpty
    }
  }
}
