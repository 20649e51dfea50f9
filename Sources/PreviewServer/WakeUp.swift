internal import Glibc

/// Ends the waiting of another thread, now and for good.
struct WakeUp: ~Copyable {
  /// Readable once it was called.
  let descriptor: Int32
  private let writeEnd: Int32

  /// Throws the system's error number when no more files can be opened.
  init() throws(SystemError) {
    var ends: [Int32] = [-1, -1]
    let type = SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue
    guard unsafe socketpair(AF_UNIX, Int32(type), 0, &ends) == 0 else {
      throw SystemError(number: errno)
    }
    descriptor = ends[0]
    writeEnd = ends[1]
  }

  deinit {
    close(descriptor)
    close(writeEnd)
  }

  /// May be called from any thread, also in a signal handler.
  func call() {
    var byte: UInt8 = 1
    _ = unsafe write(writeEnd, &byte, 1)
  }
}
