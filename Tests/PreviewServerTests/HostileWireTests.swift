import PreviewServer
import TestSupport
import Testing

@Suite struct HostileWireTests {
  @Test func anOverlongRequestIsRefused() throws {
    let fixture = try Fixture(["a.txt": "a"])
    let long = String(repeating: "a", count: 100_000)
    for head in [
      "GET /\(long) HTTP/1.1\r\nHost: localhost\r\n\r\n",
      "GET /a.txt HTTP/1.1\r\nHost: localhost\r\nX: \(long)\r\n\r\n",
    ] {
      let wire = try Wire(port: fixture.server.port)
      wire.send(head)
      #expect([414, 431].contains(try wire.reply().status))
    }
    #expect(try fixture.request("/a.txt").body == "a")
  }

  /// Requests with pieces of them lost, doubled or replaced; what matters is that the server lives.
  @Test(arguments: 0..<UInt64(40)) func brokenRequestsDoNoHarm(seed: UInt64) throws {
    let fixture = try Fixture(["index.html": "home", "a.txt": "a"])
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<10 {
      var pieces = [
        "GET", " ", "/", "a.txt", "?x=1", " ", "HTTP/1.1", "\r\n", "Host: localhost", "\r\n",
        "Range: bytes=0-", "\r\n", "If-None-Match: \"a\"", "\r\n", "Content-Length: 3", "\r\n",
        "Transfer-Encoding: chunked", "\r\n", "\r\n", "abc",
      ]
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let index = Int.random(in: pieces.indices, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: pieces[index] = ""
        case 1: pieces[index] += pieces[index]
        default:
          pieces[index] =
            ["\0", "\u{FF}", "%00", ":", "\n", "\r", "-1", "é"]
            .randomElement(using: &generator) ?? ""
        }
      }
      try Wire(port: fixture.server.port).send(pieces.joined())
    }
    #expect(try fixture.request("/a.txt").body == "a")
  }
}
