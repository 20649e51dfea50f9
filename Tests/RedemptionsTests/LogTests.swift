import Codes
import Facts
import Quantity
import Redemptions
import Testing

@Suite struct LogTests {
  static let firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"

  /// A combined line; what is not given is a person's view of a share page.
  private func line(
    _ request: String = "GET /r/7F3K9QXM2T HTTP/1.1", address: String = "192.0.2.7",
    time: String = "10/Feb/2026:16:42:07 +0100", status: String = "200", agent: String = firefox
  ) -> String {
    "\(address) - - [\(time)] \"\(request)\" \(status) 512 \"-\" \"\(agent)\""
  }

  @Test func aViewOfASharePageIsAClick() async throws {
    let result = try await Sample.read(line())
    let click = try #require(result.facts.clicks.first)
    #expect(click.code == (try Sample.code("7F3K9QXM2T")))
    #expect(click.occurredAt.description == "2026-02-10T15:42:07Z")
    #expect(click.visitor != 0 && click.provenance == Provenance(file: 7, line: 1))
  }

  @Test func visitorsAreTheSameForOneDayOnly() async throws {
    let other = Self.firefox + " (other)"
    let result = try await Sample.read(
      [
        line(), line("GET /r/AAAA1111 HTTP/1.1"), line(agent: other),
        line(address: "192.0.2.8"), line(time: "11/Feb/2026:16:42:07 +0100"),
      ].joined(separator: "\n"))
    let visitors = result.facts.clicks.map(\.visitor)
    #expect(visitors.count == 5 && visitors[0] == visitors[1])
    #expect(Set(visitors).count == 4)
  }

  @Test func browsersWhoseNamesAreAlikeAreToldApart() async throws {
    let agents = (10_000..<13_000).map { "Mozilla/5.0 (X11; Linux x86_64) Build/\($0) Gecko" }
    let text = agents.map { line(agent: $0) + "\n" }.joined()
    let result = try await Sample.read(text + text.replacing("T HTTP", with: "T/ HTTP"))
    #expect(result.passedOver == [.doubleClick: 3000])
    #expect(Set(result.facts.clicks.map(\.visitor)).count == 3000)
  }

  @Test(arguments: ["/r/AB12CD34%2F", "/r/AB12CD34%252F", "/r/AB12CD%33%34"])
  func anEscapeMayStandAtTheEndOfAPath(path: String) async throws {
    let result = try await Sample.read(
      "#Version: 1.0\n#Fields: date time cs-method cs-uri-stem sc-status c-ip cs(User-Agent)\n"
        + "2026-05-20\t08:00:00\tGET\t\(path)\t200\t192.0.2.7\tMozilla/5.0%2520(X11)\n")
    #expect(result.facts.clicks.map(\.code) == [try Sample.code("AB12CD34")])
  }

  /// The front of a line up to its request; `@` in the rows.
  static let front = "192.0.2.7 - - [10/Feb/2026:16:42:07 +0100] \"GET / HTTP/1.1\""

  @Test(arguments: [
    ("GET /r/7F3K9QXM2T HTTP/2.0", "200", firefox, nil as PassedOver?),
    ("GET /r/7f3k9-qxm2t HTTP/1.1", "304", firefox, nil),
    ("GET /R/7F3K9QXM2T HTTP/1.1", "301", firefox, nil),
    ("GET /r/7F/7F3K9QXM2T.html?x=1 HTTP/1.1", "200", firefox, nil),
    ("GET /sub/r/7F3K9QXM2T/index.html HTTP/1.1", "308", firefox, nil),
    ("GET /r/7F3K9QXM2T/ HTTP/1.1", "302", firefox, nil),
    ("GET /r/7F3K9QXM2T HTTP/1.1", "307", firefox, nil),
    ("GET /r/7F3K9QXM2T HTTP/1.1", "303", firefox, .failedRequest),
    ("GET / HTTP/1.1", "200", firefox, .otherPage),
    ("GET /r/ HTTP/1.1", "200", firefox, .otherPage),
    ("GET /r/ABC HTTP/1.1", "200", firefox, .otherPage),
    ("GET /r/ABCD HTTP/1.1", "200", firefox, nil),
    ("GET /r/style.css HTTP/1.1", "200", firefox, .otherPage),
    ("GET /r/7F3K9QXM2T/card.png HTTP/1.1", "200", firefox, .otherPage),
    ("GET /bar/7F3K9QXM2T HTTP/1.1", "200", firefox, .otherPage),
    ("HEAD /r/7F3K9QXM2T HTTP/1.1", "200", firefox, .otherMethod),
    ("POST /r/7F3K9QXM2T HTTP/1.1", "200", firefox, .otherMethod),
    ("GET /r/7F3K9QXM2T HTTP/1.1", "404", firefox, .failedRequest),
    ("GET /r/7F3K9QXM2T HTTP/1.1", "206", firefox, .failedRequest),
    ("GET /r/7F3K9QXM2T HTTP/1.1", "200", "WhatsApp/2.23.20.0", .previewBot),
    ("GET /r/7F3K9QXM2T HTTP/1.1", "200", "facebookexternalhit/1.1", .previewBot),
    ("GET /r/7F3K9QXM2T HTTP/1.1", "200", "TelegramBot (like TwitterBot)", .previewBot),
    ("GET /r/7F3K9QXM2T HTTP/1.1", "200", "Slackbot-LinkExpanding 1.0", .previewBot),
    ("GET /r/7F3K9QXM2T HTTP/1.1", "200", "Mozilla/5.0 (compatible; Googlebot/2.1)", .bot),
    ("GET /r/7F3K9QXM2T HTTP/1.1", "200", "curl/8.5.0", .bot),
    ("GET /r/7F3K9QXM2T HTTP/1.1", "200", "-", .bot),
    ("GET /r/7F3K9QXM2T HTTP/1.1", "200", "", .bot),
    ("-", "408", firefox, .otherPage), (#"\x16\x03\x01"#, "400", firefox, .otherPage),
    (#"GET /r/7F3K9QXM2T?q=\" HTTP/1.1"#, "200", firefox, nil),
  ])
  func onlyPeoplesViewsCount(
    _ request: String, _ status: String, _ agent: String, _ reason: PassedOver?
  ) async throws {
    let text = line(request, status: status, agent: agent)
    let result = try await Sample.read(text, .known(.accessLog))
    #expect(result.facts.clicks.count == (reason == nil ? 1 : 0))
    #expect(result.passedOver == (reason.map { [$0: 1] } ?? [:]))
    #expect(result.recordCount == 1 && result.flaws.isEmpty)
  }

  @Test(
    arguments: [
      (
        "shop.example.com:443 @ 200 - \"-\" \"x\"",
        nil
      ),
      (
        "2001:db8::7 - jana [10/Feb/2026:16:42:07 +0100] \"GET / HTTP/1.1\" 200 5 \"-\" \"x\""
          + " 0.002 \"y\"",
        nil
      ),
      (
        "@ 200 5 \"-\" \"cut", "browser"
      ),
      ("@ 200 5 \"-", "referrer"),
      ("@ 200 x \"-\" \"x\"", "size"),
      ("@ 999 5 \"-\" \"x\"", "status"),
      ("192.0.2.7 - - [10/Feb/2026:16:42:07 +0100] \"GET / HTTP/1.1", "request"),
      ("192.0.2.7 - - [30/Feb/2026:16:42:07 +0100] \"GET / HTTP/1.1\" 200 5 \"-\" \"x\"", "time"),
      ("192.0.2.7 - - [10/Foo/2026:16:42:07 +0100] \"GET / HTTP/1.1\" 200 5 \"-\" \"x\"", "time"),
      ("192.0.2.7 - - [10/Feb/2026:24:42:07 +0100] \"GET / HTTP/1.1\" 200 5 \"-\" \"x\"", "time"),
      ("192.0.2.7 - - [10/Feb/2026:16:42:07", "time"), ("192.0.2.7 -", "identity"),
      (
        "<192.0.2.7> - - [10/Feb/2026:16:42:07 +0100] \"GET / HTTP/1.1\" 200 5 \"-\" \"x\"",
        "address"
      ),
    ] as [(String, String?)])
  func everyFieldOfALineIsChecked(_ text: String, _ field: String?) async throws {
    let line = text.replacing("@", with: Self.front)
    let result = try await Sample.read(line, .known(.accessLog))
    #expect(result.flaws == (field.map { ["1 logLine(\"\($0)\")"] } ?? []))
    #expect(result.recordCount == 1)
  }

  @Test func clicksWithinThirtySecondsAreOneWhateverTheirOrder() async throws {
    let times = ["16:42:59", "16:42:07", "16:42:36", "16:43:29", "16:42:06"]
    let text = times.map { line(time: "10/Feb/2026:\($0) +0100") }.joined(separator: "\n")
    let result = try await Sample.read(text)
    #expect(
      result.facts.clicks.map(\.occurredAt.description).sorted()
        == ["2026-02-10T15:42:06Z", "2026-02-10T15:43:29Z"])
    #expect(result.passedOver == [.doubleClick: 3] && result.recordCount == 5)
  }

  @Test func caddysLinesAreRead() async throws {
    let result = try await Sample.read(
      #"{"level":"info","ts":1770738127.25,"request":{"remote_ip":"192.0.2.7","#
        + #""client_ip":"192.0.2.9","method":"GET","host":"example.com","#
        + #""uri":"/r/7F3K9QXM2T?x=1","headers":{"User-Agent":["Mozilla/5.0 Firefox/140.0"],"#
        + #""Sec-Purpose":["prefetch"]}},"status":200,"size":5}"#
        + "\n"
        + #"{"level":"info","ts":1770738127.25,"request":{"remote_ip":"192.0.2.7","#
        + #""method":"GET","uri":"/r/7F3K9QXM2T","#
        + #""headers":{"User-Agent":["Mozilla/5.0 Firefox/140.0"]}},"status":200}"#
    )
    #expect(result.facts.clicks.map(\.occurredAt.milliseconds) == [1_770_738_127_250])
    #expect(result.passedOver == [.prefetch: 1])
  }

  @Test(arguments: ["1770738127000000000", "1770738127", "\"2026-02-10T15:42:07Z\""])
  func cloudflaresTimesComeInThreeForms(time: String) async throws {
    let result = try await Sample.read(
      #"{"ClientIP":"192.0.2.7","ClientRequestHost":"example.com","#
        + #""ClientRequestMethod":"GET","ClientRequestURI":"/r/7F3K9QXM2T","#
        + #""ClientRequestUserAgent":"Mozilla/5.0 Firefox/140.0","#
        + #""EdgeStartTimestamp":\#(time),"EdgeResponseStatus":200,"RayID":"1"}"#
    )
    #expect(result.facts.clicks.map(\.occurredAt.description) == ["2026-02-10T15:42:07Z"])
  }

  @Test func cloudFrontEncodesTwiceAndNamesItsFields() async throws {
    let text = [
      "#Version: 1.0",
      "#Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-sta"
        + "tus cs(Referer) cs(User-Agent) cs-uri-query",
      "2026-02-10\t15:42:07\tFRA\t5\t192.0.2.7\tGET\td.example.net\t/r/7F3K9QXM2T\t200\t-\tMo"
        + "zilla/5.0%2520(X11)%2520Firefox/140.0\t-",
      "2026-02-10\t15:42:08\tFRA\t5\t192.0.2.7\tGET\td.example.net\t/r/7F3K9QXM2T\t200\t-\tWh"
        + "atsApp%252F2.0\t-",
      "2026-02-10\t15:42:08\tFRA\t5",
    ].joined(separator: "\n")
    let result = try await Sample.read(text)
    let click = try #require(result.facts.clicks.first)
    let plain = try await Sample.read(
      line(time: "10/Feb/2026:15:42:07 +0000", agent: "Mozilla/5.0 (X11) Firefox/140.0"))
    #expect(click.visitor == plain.facts.clicks.first?.visitor)
    #expect(result.passedOver == [.comment: 2, .previewBot: 1])
    #expect(result.flaws == ["5 logLine(\"number of fields\")"])
  }

  @Test func noAddressIsKept() async throws {
    let result = try await Sample.read(line(address: "198.51.100.23"))
    #expect(!"\(result)".contains("198.51.100.23"))
  }
}
