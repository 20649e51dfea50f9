internal import Diagnostics
internal import Glibc
internal import Synchronization

/// Watches the sources of a site, and tells of changes once they have come to rest.
///
/// Editors save in several steps (write, rename, remove, make anew), which are told as one change.
package final class SourceWatcher: Sendable {
  private enum Wait {
    case ready
    case timedOut
    case stopped
  }

  private let folders: Mutex<WatchedFolders>
  private let wakeUp: WakeUp
  private let quiet: Duration
  private let patience: Duration

  /// Watches from now on; what changes between two calls of `nextChange` is told by the second.
  ///
  /// The roots are files and folders, with all that is below them; they may come to be later, but
  /// the folder each is in must exist. Symbolic links below them are not followed. What is ignored
  /// are files and folders below the roots; backup and lock files of editors, and the folders of
  /// version control, are ignored anyway. A change is complete when nothing has happened for
  /// `quiet`, or when its beginning was `patience` ago.
  package init(
    roots: [String], ignoring ignored: [String] = [], quiet: Duration = .milliseconds(50),
    patience: Duration = .milliseconds(500)
  ) throws(PreviewFailure) {
    self.quiet = quiet
    self.patience = patience
    wakeUp = try Self.wakeUp(for: roots)
    folders = Mutex(try .watching(roots: roots, ignoring: ignored))
  }

  /// Blocks until sources have changed; nil after `stop`, or when `timeout` has passed.
  ///
  /// For one thread. Throws when a new folder cannot be watched; watching the others goes on.
  package func nextChange(within timeout: Duration? = nil) throws(PreviewFailure) -> SourceChange? {
    try folders.withLock { folders throws(PreviewFailure) in
      var changes = WatchedFolders.Changes()
      var deadline = timeout.map { ContinuousClock.now + $0 }
      var latest: ContinuousClock.Instant?
      while true {
        switch wait(for: folders.descriptor, until: deadline) {
        case .stopped: return nil
        case .timedOut: return changes.isEmpty ? nil : changes.told
        case .ready: break
        }
        let more = try folders.readChanges()
        guard !more.isEmpty else { continue }
        changes.add(more)
        let now = ContinuousClock.now
        let limit = latest ?? now + patience
        latest = limit
        deadline = min(now + quiet, limit)
      }
    }
  }

  /// Ends the waiting of `nextChange`, now and for good; may be called from any thread.
  package func stop() {
    wakeUp.call()
  }

  private static func wakeUp(for roots: [String]) throws(PreviewFailure) -> WakeUp {
    do throws(SystemError) {
      return try WakeUp()
    } catch {
      throw PreviewFailure(.cannotWatch(roots.first ?? ".", reason: error.number))
    }
  }

  private func wait(for descriptor: Int32, until deadline: ContinuousClock.Instant?) -> Wait {
    var polled = [
      pollfd(fd: wakeUp.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
    ]
    while true {
      let count = unsafe poll(&polled, 2, Self.milliseconds(until: deadline))
      if polled[0].revents != 0 { return .stopped }
      if count > 0 { return .ready }
      if count == 0, let deadline, ContinuousClock.now >= deadline { return .timedOut }
    }
  }

  /// Rounded up, for else the last millisecond would be spent turning round; -1 for ever.
  private static func milliseconds(until deadline: ContinuousClock.Instant?) -> Int32 {
    guard let deadline else { return -1 }
    let left = max(deadline - .now, .zero)
    return Int32(clamping: Int64((left / .milliseconds(1)).rounded(.up)))
  }
}

extension WatchedFolders.Changes {
  fileprivate var told: SourceChange {
    isEverything ? .everything : .paths(paths.sorted())
  }

  fileprivate mutating func add(_ other: Self) {
    paths.formUnion(other.paths)
    isEverything = isEverything || other.isEverything
  }
}
