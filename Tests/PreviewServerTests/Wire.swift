import Foundation
import Testing

/// One connection to a server under test, speaking bytes, so that nothing is tidied up on the way.
final class Wire {
  struct Reply {
    let status: Int
    let headers: [String: String]
    let body: String
  }

  /// How long a silent server is waited for; only a failing test takes so long.
  private static let patienceSeconds = 10

  private let descriptor: Int32
  private var received: [UInt8] = []

  init(port: UInt16) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var timeout = timeval(tv_sec: Self.patienceSeconds, tv_usec: 0)
    _ = unsafe setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let status = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard status == 0 else { throw Failure(what: "refused") }
  }

  deinit {
    close(descriptor)
  }

  struct Failure: Error {
    let what: String
  }

  /// Sends bytes as they are.
  func send(_ text: String) {
    let bytes = Array(text.utf8)
    _ = unsafe bytes.withUnsafeBytes { buffer in
      unsafe Glibc.send(descriptor, buffer.baseAddress, buffer.count, Int32(MSG_NOSIGNAL))
    }
  }

  /// Sends a request and reads its reply; `Host` is added unless it is given.
  func request(_ target: String, method: String = "GET", _ headers: [String: String] = [:]) throws
    -> Reply
  {
    var head = "\(method) \(target) HTTP/1.1\r\n"
    if headers["Host"] == nil { head += "Host: localhost\r\n" }
    for (name, value) in headers { head += "\(name): \(value)\r\n" }
    send(head + "\r\n")
    return try reply(hasBody: method != "HEAD")
  }

  /// Reads one reply: the body by its length, or else to the end of the connection.
  func reply(hasBody: Bool = true) throws -> Reply {
    try readUntil { $0.contains("\r\n\r\n") }
    let text = String(decoding: received, as: UTF8.self)
    let headEnd = try #require(text.range(of: "\r\n\r\n"))
    var lines = text[..<headEnd.lowerBound].components(separatedBy: "\r\n")
    let status = try #require(Int(lines.removeFirst().split(separator: " ")[1]))
    var headers: [String: String] = [:]
    for line in lines {
      let parts = line.split(separator: ":", maxSplits: 1)
      headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
    }
    received.removeFirst(text[..<headEnd.upperBound].utf8.count)
    guard hasBody, status != 304 else { return Reply(status: status, headers: headers, body: "") }
    let count = headers["content-length"].flatMap { Int($0) }
    while count.map({ received.count < $0 }) ?? true, try receive() {}
    let body = received.prefix(count ?? received.count)
    received.removeFirst(body.count)
    return Reply(status: status, headers: headers, body: String(decoding: body, as: UTF8.self))
  }

  /// Reads until what was received and not yet taken meets a condition; returns it.
  @discardableResult
  func readUntil(_ condition: (String) -> Bool) throws -> String {
    while true {
      let text = String(decoding: received, as: UTF8.self)
      if condition(text) { return text }
      guard try receive() else { throw Failure(what: "closed after: \(text)") }
    }
  }

  /// Whether the server closes the connection, whatever it sends before.
  func isClosedByServer() -> Bool {
    while let isMore = try? receive() {
      if !isMore { return true }
    }
    return false
  }

  /// Takes all that was received.
  func drain() {
    received = []
  }

  private func receive() throws -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe recv(descriptor, &buffer, buffer.count, 0)
    if count < 0, errno == ECONNRESET { return false }
    guard count >= 0 else { throw Failure(what: "silence") }
    received += buffer[..<count]
    return count > 0
  }
}
