/// One request while libmicrohttpd reads and answers it, always on one thread.
final class Exchange {
  /// Path and query as they were sent.
  let target: String
  /// Whether the library has shown the head of the request before.
  var isBegun = false

  init(target: String) {
    self.target = target
  }
}
