internal import CMicroHTTPD

/// The body of one event stream, read piece by piece by libmicrohttpd.
final class EventStream: Sendable {
  private let liveReload: LiveReload
  private let id: UInt64

  init(liveReload: LiveReload, id: UInt64) {
    self.liveReload = liveReload
    self.id = id
  }

  deinit {
    liveReload.remove(id)
  }

  static let read: MHD_ContentReaderCallback = { context, _, buffer, byteCountMax in
    guard let context = unsafe context else { return -1 }
    let stream = unsafe Unmanaged<EventStream>.fromOpaque(context).takeUnretainedValue()
    return unsafe stream.liveReload.read(
      stream.id, into: UnsafeMutableRawBufferPointer(start: buffer, count: byteCountMax))
  }

  static let free: MHD_ContentReaderFreeCallback = { context in
    guard let context = unsafe context else { return }
    unsafe Unmanaged<EventStream>.fromOpaque(context).release()
  }
}
