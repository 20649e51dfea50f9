internal import Glibc

/// The kernel's queue of events in watched folders.
struct Inotify: ~Copyable {
  /// One thing that happened.
  struct Event {
    /// The watch it happened to, as `watch` returned it; -1 for the queue as a whole.
    let watch: Int32
    let kind: Kind
    /// The file or folder inside the watched folder; empty for the folder itself.
    let name: String
  }

  struct Kind: OptionSet {
    let rawValue: UInt32

    static let isFolder = Kind(rawValue: 0x4000_0000)
    /// Came to be here, made or moved.
    static let appeared = Kind(rawValue: UInt32(IN_CREATE | IN_MOVED_TO))
    /// Is no longer here, removed or moved.
    static let disappeared = Kind(rawValue: UInt32(IN_DELETE | IN_MOVED_FROM))
    /// The watch is gone, and there will be no more of its events.
    static let watchEnded = Kind(rawValue: UInt32(IN_IGNORED))
    /// Events were lost.
    static let overflow = Kind(rawValue: UInt32(IN_Q_OVERFLOW))
  }

  private static let mask =
    UInt32(IN_CREATE | IN_MOVED_TO | IN_DELETE | IN_MOVED_FROM)
    | UInt32(IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_ONLYDIR)

  let descriptor: Int32

  /// A queue without watches; throws the system's error number.
  init() throws(SystemError) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else { throw SystemError(number: errno) }
  }

  deinit {
    close(descriptor)
  }

  /// Watches a folder, not what is below its folders; a folder watched already keeps its number.
  func watch(_ path: String, followingLink: Bool) throws(SystemError) -> Int32 {
    let mask = followingLink ? Self.mask : Self.mask | UInt32(IN_DONT_FOLLOW)
    let watch = unsafe inotify_add_watch(descriptor, path, mask)
    guard watch >= 0 else { throw SystemError(number: errno) }
    return watch
  }

  func unwatch(_ watch: Int32) {
    _ = inotify_rm_watch(descriptor, watch)
  }

  /// The events that are there, in order; empty when there are none.
  func read() -> [Event] {
    var events: [Event] = []
    let capacity = 64 << 10
    unsafe withUnsafeTemporaryAllocation(byteCount: capacity, alignment: 8) { buffer in
      let count = unsafe Glibc.read(descriptor, buffer.baseAddress, capacity)
      guard count > 0 else { return }
      unsafe Self.parse(UnsafeRawBufferPointer(rebasing: buffer[..<count]), into: &events)
    }
    return events
  }

  /// Splits records of a fixed head and a name padded with NULs.
  private static func parse(_ records: UnsafeRawBufferPointer, into events: inout [Event]) {
    let headByteCount = MemoryLayout<inotify_event>.size
    var rest = unsafe records[...]
    while unsafe rest.count >= headByteCount {
      let head = unsafe rest.loadUnaligned(as: inotify_event.self)
      let name = unsafe rest.dropFirst(headByteCount).prefix(Int(head.len)).prefix { $0 != 0 }
      events.append(
        unsafe Event(
          watch: head.wd, kind: Kind(rawValue: head.mask),
          name: String(decoding: name, as: UTF8.self)))
      unsafe rest = rest.dropFirst(headByteCount + Int(head.len))
    }
  }
}
