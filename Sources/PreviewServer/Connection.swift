internal import CMicroHTTPD
internal import Glibc

/// A connection that waits for events; valid until its response is freed.
///
/// Sendable although it is a pointer: the library lets any thread suspend and resume, and closes no
/// connection that is suspended.
@safe struct Connection: @unchecked Sendable {
  private let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) {
    unsafe self.pointer = pointer
  }

  /// Has the library leave the connection alone; only while it asks for content.
  func suspend() {
    unsafe MHD_suspend_connection(pointer)
  }

  /// Has the library ask for content again.
  func resume() {
    unsafe MHD_resume_connection(pointer)
  }

  /// Whether the other side has closed it, which nobody else notices while it is suspended.
  var isLeft: Bool {
    var byte: UInt8 = 0
    let count = unsafe recv(
      passalong_socket(pointer), &byte, 1, Int32(MSG_PEEK | MSG_DONTWAIT))
    return count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR)
  }
}
