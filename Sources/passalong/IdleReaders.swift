internal import Synchronization

/// Connections to the ledger that wait for the next question of some worker.
final class IdleReaders<Reader: AnyObject>: Sendable {
  /// Sendable although a reader is not: it is here, or with the one worker that took it.
  private struct Idle: @unchecked Sendable {
    let reader: Reader
  }

  private let idle = Mutex<[Idle]>([])

  /// Nil when all are in use.
  func take() -> Reader? {
    idle.withLock { $0.popLast() }?.reader
  }

  /// Takes back what nobody else holds any more.
  func putBack(_ reader: Reader) {
    let returned = Idle(reader: reader)
    idle.withLock { $0.append(returned) }
  }
}
