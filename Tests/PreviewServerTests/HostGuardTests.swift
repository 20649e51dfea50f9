import PreviewServer
import Testing

@Suite struct HostGuardTests {
  static let loopback: Fixture? = try? Fixture(["index.html": "home"])

  static let open: PreviewServer? = try? {
    var configuration = PreviewServer.Configuration()
    configuration.host = "0.0.0.0"
    configuration.port = 0
    return try PreviewServer(configuration, responder: PublishedFolder(path: "/nonexistent"))
  }()

  @Test(arguments: [
    "localhost", "localhost:4000", "LOCALHOST:1", "localhost.", "site.localhost:4000", "127.0.0.1",
    "127.0.0.1:4000", "127.8.9.10", "[::1]", "[::1]:4000", "[0:0:0:0:0:0:0:1]", " localhost ",
  ])
  func aNameOfThisMachineIsAnswered(host: String) throws {
    #expect(try #require(Self.loopback).request("/", ["Host": host]).status == 200)
  }

  @Test(arguments: [
    "evil.example", "evil.example:4000", "localhost.evil.example", "notlocalhost", "evil-localhost",
    "127.0.0.1.evil.example", "192.168.1.5", "10.0.0.1:4000", "[::2]", "[fe80::1]", "0.0.0.0",
    "localhost:evil", "localhost@evil.example", "[::1", "[::1]evil", "[127.0.0.1", ":4000", "",
    "127.1", "2130706433", "127.0.0.1:4000:5", "localhost..",
  ])
  func anotherNameIsRefused(host: String) throws {
    let reply = try #require(Self.loopback).request("/", ["Host": host])
    #expect(reply.status == 421 || reply.status == 400)
    #expect(!reply.body.contains("home"))
  }

  @Test func oneHostIsNeeded() throws {
    let port = try #require(Self.loopback).server.port
    for head in [
      "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.0\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: localhost, evil.example\r\n\r\n",
    ] {
      let wire = try Wire(port: port)
      wire.send(head)
      #expect([400, 421].contains(try wire.reply().status), "\(head)")
    }
  }

  @Test(arguments: [
    ("192.168.1.5:4000", 404), ("[fe80::1]", 404), ("localhost", 404), ("0.0.0.0:4000", 404),
    ("evil.example", 421), ("evil.example:4000", 421),
  ])
  func onAnOpenHostAnyAddressIsAnsweredButNoForeignName(host: String, status: Int) throws {
    let port = try #require(Self.open).port
    #expect(try Wire(port: port).request("/", ["Host": host]).status == status)
  }

  @Test func eventsAreGuardedToo() throws {
    let fixture = try #require(Self.loopback)
    #expect(
      try fixture.request("/__passalong/events", ["Host": "evil.example"]).status == 421)
  }
}
