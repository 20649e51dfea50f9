import Foundation
import PreviewServer
import Testing

@Suite struct ConditionTests {
  static let modified = 784_111_777
  static let modifiedText = "Sun, 06 Nov 1994 08:49:37 GMT"
  static let earlierText = "Sun, 06 Nov 1994 08:49:36 GMT"
  static let laterText = "Sun, 06 Nov 1994 08:49:38 GMT"
  static let tag = "\"a-2ebc98a1-0\""

  static let fixture: Fixture? = try? {
    let fixture = try Fixture(["a.txt": "0123456789", "empty.txt": ""])
    try fixture.folder.setModified("a.txt", modified)
    return fixture
  }()

  @Test(arguments: [
    (["If-None-Match": tag], 304),
    (["If-None-Match": "W/\(tag)"], 304),
    (["If-None-Match": "\"other\", \(tag)"], 304),
    (["If-None-Match": " * "], 304),
    (["If-None-Match": "\"other\""], 200),
    (["If-None-Match": "a-2ebc98a1-0"], 200),
    (["If-None-Match": "\"other\"", "If-Modified-Since": laterText], 200),
    (["If-Modified-Since": modifiedText], 304),
    (["If-Modified-Since": laterText], 304),
    (["If-Modified-Since": earlierText], 200),
    (["If-Modified-Since": "Sunday, 06-Nov-94 08:49:38 GMT"], 200),
    (["If-Modified-Since": "yesterday"], 200),
    (["If-None-Match": tag, "Range": "bytes=0-1"], 304),
  ])
  func aClientThatHoldsTheFileIsToldSo(headers: [String: String], status: Int) throws {
    let reply = try #require(Self.fixture).request("/a.txt", headers)
    #expect(reply.status == status)
    #expect(reply.body == (status == 304 ? "" : "0123456789"))
    #expect(reply.headers["etag"] == Self.tag)
    #expect((reply.headers["content-type"] == nil) == (status == 304))
  }

  @Test(arguments: [
    ("bytes=0-0", "0", "bytes 0-0/10"),
    ("bytes=2-4", "234", "bytes 2-4/10"),
    ("bytes=7-", "789", "bytes 7-9/10"),
    ("bytes=0-", "0123456789", "bytes 0-9/10"),
    ("bytes=9-99", "9", "bytes 9-9/10"),
    ("bytes=-1", "9", "bytes 9-9/10"),
    ("bytes=-3", "789", "bytes 7-9/10"),
    ("bytes=-10", "0123456789", "bytes 0-9/10"),
    ("bytes=-99", "0123456789", "bytes 0-9/10"),
    ("BYTES= 2-4", "234", "bytes 2-4/10"),
    ("bytes=2-9223372036854775807", "23456789", "bytes 2-9/10"),
  ])
  func aRangeIsAnsweredWithItsPart(range: String, body: String, contentRange: String) throws {
    let reply = try #require(Self.fixture).request("/a.txt", ["Range": range])
    #expect(reply.status == 206)
    #expect(reply.body == body)
    #expect(reply.headers["content-range"] == contentRange)
    #expect(reply.headers["content-length"] == "\(body.utf8.count)")
    #expect(reply.headers["content-type"] == "text/plain; charset=utf-8")
  }

  @Test(arguments: ["bytes=10-", "bytes=10-20", "bytes=99-", "bytes=-0"])
  func aRangePastTheEndIsRefused(range: String) throws {
    let reply = try #require(Self.fixture).request("/a.txt", ["Range": range])
    #expect(reply.status == 416)
    #expect(reply.headers["content-range"] == "bytes */10")
    #expect(reply.body.isEmpty)
  }

  @Test func aRangeOfAnEmptyFileIsRefused() throws {
    for range in ["bytes=0-", "bytes=0-0", "bytes=-1"] {
      let reply = try #require(Self.fixture).request("/empty.txt", ["Range": range])
      #expect(reply.status == 416, "\(range)")
      #expect(reply.headers["content-range"] == "bytes */0")
    }
  }

  @Test(arguments: [
    "bytes=", "bytes=-", "bytes=4-2", "bytes=a-b", "bytes=+1-2", "bytes=1-2,4-5", "bytes=1-2-3",
    "bytes", "lines=1-2", "bytes=0x1-2", "bytes=1 - 2", "bytes=99999999999999999999-",
  ])
  func aRangeThatIsNoneIsAnsweredWithTheWhole(range: String) throws {
    let reply = try #require(Self.fixture).request("/a.txt", ["Range": range])
    #expect(reply.status == 200)
    #expect(reply.body == "0123456789")
  }

  @Test(arguments: [
    (tag, 206), (modifiedText, 206), ("\"other\"", 200), ("W/\(tag)", 200), (earlierText, 200),
    (laterText, 200), ("nonsense", 200),
  ])
  func aRangeOfAnotherVersionIsAnsweredWithTheWhole(ifRange: String, status: Int) throws {
    let reply = try #require(Self.fixture).request(
      "/a.txt", ["Range": "bytes=0-1", "If-Range": ifRange])
    #expect(reply.status == status)
    #expect(reply.body == (status == 206 ? "01" : "0123456789"))
  }

  @Test func rangesAreForGetAndForWhatIsThere() throws {
    let fixture = try #require(Self.fixture)
    #expect(try fixture.request("/a.txt", method: "HEAD", ["Range": "bytes=0-1"]).status == 200)
    #expect(try fixture.request("/missing", ["Range": "bytes=0-1"]).status == 404)
  }

  @Test func theConnectionGoesOnAfterAnAnswerWithoutBody() throws {
    let wire = try Wire(port: try #require(Self.fixture).server.port)
    for _ in 0..<3 {
      let reply = try wire.request("/a.txt", ["If-None-Match": Self.tag])
      #expect(reply.status == 304)
      #expect(reply.headers["content-length"] ?? "10" == "10")
      #expect(try wire.request("/a.txt", method: "HEAD").headers["content-length"] == "10")
      #expect(try wire.request("/a.txt", ["Range": "bytes=10-"]).status == 416)
      #expect(try wire.request("/a.txt").body == "0123456789")
    }
  }

  @Test func aChangedFileIsSentAgain() throws {
    let fixture = try Fixture(["a.txt": "one"])
    let first = try fixture.request("/a.txt")
    let tag = try #require(first.headers["etag"])
    try fixture.folder.write("a.txt", "three")
    let second = try fixture.request("/a.txt", ["If-None-Match": tag])
    #expect(second.status == 200)
    #expect(second.body == "three")
  }
}
