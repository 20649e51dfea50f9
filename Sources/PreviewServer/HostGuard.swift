internal import Glibc

/// Which `Host` fields are answered: those that name this machine.
///
/// A page of a foreign site can have its own name point at this machine (DNS rebinding) and then
/// read what is served here as if it were its own. The name it uses gives it away.
struct HostGuard: Sendable {
  /// The host the server was told to listen on, in lower case.
  private let configuredHost: String
  /// Whether only this machine can connect; else addresses of any network are answered to.
  private let isLoopback: Bool

  init(configuredHost: String, isLoopback: Bool) {
    self.configuredHost = ASCII.lowercased(configuredHost)
    self.isLoopback = isLoopback
  }

  /// Whether a `Host` field names this machine; any port will do, for ports are forwarded.
  func allows(_ field: String) -> Bool {
    guard let name = Self.name(in: ASCII.lowercased(ASCII.trimmed(field))) else { return false }
    if name == configuredHost || name == "localhost" || name.hasSuffix(".localhost") { return true }
    guard let isLoopbackAddress = Self.isLoopbackAddress(name) else { return false }
    return isLoopbackAddress || !isLoopback
  }

  /// Whether an address is one of this machine alone; nil when it is a name.
  static func isLoopbackAddress(_ text: String) -> Bool? {
    var version4 = in_addr()
    if unsafe inet_pton(AF_INET, text, &version4) == 1 {
      return UInt32(bigEndian: version4.s_addr) >> 24 == 127
    }
    var version6 = in6_addr()
    guard unsafe inet_pton(AF_INET6, text, &version6) == 1 else { return nil }
    return unsafe withUnsafeBytes(of: &version6) { bytes in
      unsafe bytes.dropLast().allSatisfy { $0 == 0 } && bytes.last == 1
    }
  }

  /// The name or address without its port, brackets and final dot.
  private static func name(in field: String) -> String? {
    if field.hasPrefix("[") {
      guard let end = field.firstIndex(of: "]"), isPort(field[field.index(after: end)...]) else {
        return nil
      }
      return String(field[field.index(after: field.startIndex)..<end])
    }
    let end = field.firstIndex(of: ":") ?? field.endIndex
    guard end > field.startIndex, isPort(field[end...]) else { return nil }
    let name = field[..<end]
    return String(name.hasSuffix(".") ? name.dropLast() : name)
  }

  private static func isPort(_ rest: Substring) -> Bool {
    rest.isEmpty || (rest.hasPrefix(":") && rest.dropFirst().utf8.allSatisfy { 0x30...0x39 ~= $0 })
  }
}
