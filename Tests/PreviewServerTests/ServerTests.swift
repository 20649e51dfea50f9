import Diagnostics
import Foundation
import PreviewServer
import Synchronization
import Testing

@Suite struct ServerTests {
  private static func configuration(
    host: String = "127.0.0.1", port: UInt16 = 0, portCount: Int = 10
  ) -> PreviewServer.Configuration {
    var configuration = PreviewServer.Configuration()
    configuration.host = host
    configuration.port = port
    configuration.portCount = portCount
    return configuration
  }

  private static let nothing = PublishedFolder(path: "/nonexistent")

  @Test func aTakenPortGivesWayToTheNext() throws {
    let first = try PreviewServer(Self.configuration(), responder: Self.nothing)
    let second = try PreviewServer(
      Self.configuration(port: first.port), responder: Self.nothing)
    defer {
      first.stop()
      second.stop()
    }
    #expect(second.port > first.port)
    #expect(second.port < first.port + 10)
    #expect(second.address == "http://127.0.0.1:\(second.port)/")
    #expect(try Wire(port: second.port).request("/").status == 404)
  }

  @Test func takenPortsAreAFinding() throws {
    let server = try PreviewServer(Self.configuration(), responder: Self.nothing)
    defer { server.stop() }
    let failure = #expect(throws: PreviewFailure.self) {
      try PreviewServer(
        Self.configuration(port: server.port, portCount: 1), responder: Self.nothing)
    }
    #expect(failure?.finding.id == "serve.ports-taken")
    #expect(failure?.finding.what == "port \(server.port) is in use")
  }

  @Test(arguments: [
    ("a..b", "serve.unknown-host"), ("", "serve.unknown-host"),
    ("192.0.2.1", "serve.cannot-listen"),
  ])
  func aHostThatIsNotOursIsAFinding(host: String, id: String) throws {
    let failure = #expect(throws: PreviewFailure.self) {
      try PreviewServer(Self.configuration(host: host), responder: Self.nothing)
    }
    #expect(failure?.finding.id == id)
  }

  @Test(arguments: [("127.0.0.1", true), ("localhost", true), ("0.0.0.0", false)])
  func onlyLoopbackCountsAsLoopback(host: String, isLoopback: Bool) throws {
    let server = try PreviewServer(Self.configuration(host: host), responder: Self.nothing)
    defer { server.stop() }
    #expect(server.isLoopback == isLoopback)
  }

  @Test func stoppingFreesThePortAndEndsConnections() throws {
    let folder = try TemporaryFolder()
    try folder.write("index.html", "home")
    let server = try PreviewServer(
      Self.configuration(), responder: PublishedFolder(path: folder.path))
    let idle = try Wire(port: server.port)
    #expect(try idle.request("/").status == 200)
    let streams = try (0..<5).map { _ in try EventWire(port: server.port) }
    #expect(server.stop(), "connections end by themselves")
    #expect(server.stop())
    #expect(idle.isClosedByServer())
    for stream in streams { #expect(stream.wire.isClosedByServer()) }
    #expect(throws: Wire.Failure.self) { try Wire(port: server.port) }
    let again = try PreviewServer(
      Self.configuration(port: server.port, portCount: 1), responder: Self.nothing)
    #expect(again.port == server.port)
    again.stop()
  }

  @Test func aServerStopsWhenNobodyHoldsIt() throws {
    var server: PreviewServer? = try PreviewServer(Self.configuration(), responder: Self.nothing)
    let port = try #require(server?.port)
    server = nil
    #expect(throws: Wire.Failure.self) { try Wire(port: port) }
  }

  /// Counts how many threads are in it at once.
  private final class Counter: Responder {
    let counts = Mutex((active: 0, most: 0))

    func respond(to request: Request) -> Response {
      counts.withLock {
        $0.active += 1
        $0.most = max($0.most, $0.active)
      }
      for _ in 0..<200 { sched_yield() }
      counts.withLock { $0.active -= 1 }
      return .html(Array(request.path.text.utf8))
    }
  }

  @Test func aHundredRequestsAtOnceAreAnsweredByAFewThreads() async throws {
    let counter = Counter()
    let server = try PreviewServer(Self.configuration(), responder: counter)
    defer { server.stop() }
    let port = server.port
    let wires = try (0..<100).map { _ in try Wire(port: port) }
    for (index, wire) in wires.enumerated() {
      wire.send("GET /page-\(index) HTTP/1.1\r\nHost: localhost\r\n\r\n")
    }
    for (index, wire) in wires.enumerated() {
      #expect(try wire.reply().body.hasPrefix("page-\(index)<script"))
    }
    #expect(counter.counts.withLock { $0.most } <= 4)
  }

  @Test func connectionsBeyondTheLimitWaitForOthersToEnd() throws {
    let server = try PreviewServer(Self.configuration(), responder: Self.nothing)
    defer { server.stop() }
    var idle = try (0..<300).map { _ in try Wire(port: server.port) }
    let last = try Wire(port: server.port)
    last.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
    idle = []
    #expect(idle.isEmpty)
    #expect(try last.reply().status == 404)
  }

  @Test func aSlowResponderDoesNotHoldUpTheOthers() throws {
    final class Gate: Responder {
      let isReached = Mutex(false)
      let isOpen = Mutex(false)

      func respond(to request: Request) -> Response {
        guard request.path.text == "slow" else { return .html([]) }
        isReached.withLock { $0 = true }
        while !isOpen.withLock({ $0 }) { sched_yield() }
        return .html([])
      }
    }
    let gate = Gate()
    let server = try PreviewServer(Self.configuration(), responder: gate)
    defer { server.stop() }
    let slow = try Wire(port: server.port)
    slow.send("GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n")
    defer { gate.isOpen.withLock { $0 = true } }
    while !gate.isReached.withLock({ $0 }) { sched_yield() }
    for _ in 0..<16 { #expect(try Wire(port: server.port).request("/fast").status == 200) }
    gate.isOpen.withLock { $0 = true }
    #expect(try slow.reply().status == 200)
  }
}
