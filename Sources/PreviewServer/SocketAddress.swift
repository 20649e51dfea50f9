internal import Glibc

/// Where to listen: an address of this machine and a port.
struct SocketAddress {
  let family: Int32
  let isLoopback: Bool
  private var storage = sockaddr_storage()
  private let byteCount: socklen_t

  /// Looks up a name or an address of either family; the first that is found is taken.
  init(host: String, port: UInt16) throws(PreviewFailure) {
    var hints = unsafe addrinfo()
    unsafe hints.ai_family = AF_UNSPEC
    unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var list: UnsafeMutablePointer<addrinfo>?
    let status = unsafe getaddrinfo(host, String(port), &hints, &list)
    defer { if let list = unsafe list { unsafe freeaddrinfo(list) } }
    guard status == 0, let first = unsafe list, let address = unsafe first.pointee.ai_addr else {
      throw PreviewFailure(.unknownHost(host, reason: unsafe String(cString: gai_strerror(status))))
    }
    family = unsafe first.pointee.ai_family
    byteCount = unsafe first.pointee.ai_addrlen
    unsafe withUnsafeMutableBytes(of: &storage) { bytes in
      unsafe bytes.copyMemory(
        from: UnsafeRawBufferPointer(start: address, count: Int(first.pointee.ai_addrlen)))
    }
    isLoopback = unsafe HostGuard.isLoopbackAddress(Self.text(of: address, byteCount)) ?? false
  }

  /// Binds a socket, also when connections of an earlier server on the port are still closing.
  mutating func bind(_ descriptor: Int32) -> Bool {
    var yes: Int32 = 1
    _ = unsafe setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, 4)
    let byteCount = byteCount
    return unsafe withAddress { unsafe Glibc.bind(descriptor, $0, byteCount) } == 0
  }

  /// The port a socket got.
  mutating func boundPort(of descriptor: Int32) -> UInt16 {
    var byteCount = socklen_t(MemoryLayout<sockaddr_storage>.size)
    _ = unsafe withAddress { unsafe getsockname(descriptor, $0, &byteCount) }
    // Both families keep the port in the same place, most significant byte first.
    return unsafe withUnsafeBytes(of: &storage) { unsafe UInt16($0[2]) << 8 | UInt16($0[3]) }
  }

  private mutating func withAddress<Result>(
    _ body: (UnsafeMutablePointer<sockaddr>) -> Result
  ) -> Result {
    unsafe withUnsafeMutablePointer(to: &storage) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe body($0) }
    }
  }

  private static func text(of address: UnsafePointer<sockaddr>, _ byteCount: socklen_t) -> String {
    var name = [CChar](repeating: 0, count: Int(NI_MAXHOST))
    let status = unsafe getnameinfo(
      address, byteCount, &name, socklen_t(name.count), nil, 0, NI_NUMERICHOST)
    let end = name.firstIndex(of: 0) ?? name.endIndex
    return status == 0
      ? String(decoding: name[..<end].map { UInt8(bitPattern: $0) }, as: UTF8.self) : ""
  }
}
