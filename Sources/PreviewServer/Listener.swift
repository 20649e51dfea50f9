internal import Diagnostics
internal import Glibc

/// A listening socket, closed at the end unless it was handed on.
struct Listener: ~Copyable {
  let port: UInt16
  /// Whether only this machine can connect.
  let isLoopback: Bool
  private let descriptor: Int32

  private static let type = Int32(
    SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)

  /// Listens at `host`, on the first free one of `count` ports from `port` on; 0 is any port.
  init(host: String, port: UInt16, count: Int) throws(PreviewFailure) {
    let last = port == 0 ? 0 : UInt16(min(Int(port) + count - 1, Int(UInt16.max)))
    for candidate in port...last {
      var address = try SocketAddress(host: host, port: candidate)
      let descriptor = socket(address.family, Self.type, 0)
      if descriptor >= 0, address.bind(descriptor), Glibc.listen(descriptor, 128) == 0 {
        self.port = address.boundPort(of: descriptor)
        isLoopback = address.isLoopback
        self.descriptor = descriptor
        return
      }
      let reason = errno
      if descriptor >= 0 { close(descriptor) }
      guard reason == EADDRINUSE else {
        throw PreviewFailure(.cannotListen(host: host, port: candidate, reason: reason))
      }
    }
    throw PreviewFailure(.portsTaken(host: host, first: port, last: last))
  }

  deinit {
    close(descriptor)
  }

  /// The descriptor, for the caller to close.
  consuming func release() -> Int32 {
    let descriptor = descriptor
    discard self
    return descriptor
  }
}
