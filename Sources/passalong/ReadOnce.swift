internal import Synchronization

/// A value that whoever needs it first reads, and the others wait for.
final class ReadOnce<Value: Sendable>: Sendable {
  private let known = Mutex<Value?>(nil)

  /// `read`: called again only where it threw before.
  func value<Failure: Error>(_ read: () throws(Failure) -> Value) throws(Failure) -> Value {
    let result = known.withLock { known -> Result<Value, Failure> in
      if let known { return .success(known) }
      do throws(Failure) {
        let value = try read()
        known = value
        return .success(value)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}
