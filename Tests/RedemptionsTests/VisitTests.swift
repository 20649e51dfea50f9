import Codes
import Facts
import Quantity
import Redemptions
import Testing

/// Visits as hosting firms and counters tell of them.
@Suite struct VisitTests {
  static let vercel =
    #"{"id":"1573817187330377061717300000","deploymentId":"dpl_1","source":"static","#
    + #""host":"pages.example.org","timestamp":1779271200330,"projectId":"p1","level":"info","#
    + #""proxy":{"timestamp":1779271200000,"method":"GET","host":"pages.example.org","#
    + #""path":"/r/AB12CD34?x=1","userAgent":["Mozilla/5.0 Firefox/140.0"],"statusCode":200,"#
    + #""clientIp":"192.0.2.7","region":"fra1"}}"#
  static let netlify =
    #"{"log_type":"traffic","timestamp":"2026-05-20T10:00:00.000Z","client_ip":"192.0.2.7","#
    + #""method":"GET","status_code":200,"url":"https://pages.example.org/r/AB12CD34","#
    + #""user_agent":"Mozilla/5.0 Firefox/140.0"}"#
  static let build =
    #"{"id":"2","deploymentId":"dpl_1","source":"build","projectId":"p1","host":"x.example.org","#
    + #""timestamp":1779271200330,"message":"Cloning"}"#
  static let function =
    #"{"log_type":"functions","timestamp":"2026-05-20T10:00:00.000Z","message":"hello"}"#

  @Test(arguments: [(vercel, build), (build, vercel), (netlify, function), (function, netlify)])
  func requestsOfADrainAreClicksAndMessagesArePassedOver(first: String, second: String) async throws
  {
    let result = try await Sample.read(first + "\n" + second + "\n")
    #expect(result.format == "json-log" && result.flaws.isEmpty)
    #expect(result.facts.clicks.map(\.code) == [try Sample.code("AB12CD34")])
    #expect(result.facts.clicks.first?.occurredAt.description == "2026-05-20T10:00:00Z")
    #expect(result.passedOver == [.otherKind: 1] && result.recordCount == 2)
  }

  @Test(arguments: [
    (#""statusCode":200"#, #""statusCode":404"#, PassedOver.failedRequest),
    (#""GET""#, #""HEAD""#, .otherMethod),
    ("Mozilla/5.0 Firefox/140.0", "WhatsApp/2.24", .previewBot),
    ("/r/AB12CD34", "/about", .otherPage),
  ])
  func theSameHygieneHoldsForDrains(old: String, new: String, reason: PassedOver) async throws {
    let result = try await Sample.read(Self.vercel.replacing(old, with: new) + "\n")
    #expect(result.passedOver == [reason: 1] && result.facts.clicks.isEmpty)
  }

  static let matomo = #"""
    [{"idVisit":1,"visitorId":"ab12","visitIp":"192.0.2.0","serverTimestamp":1779271200,
      "actionDetails":[
       {"type":"action","url":"https://pages.example.org/r/AB12CD34?x=1","timestamp":1779271200},
       {"type":"action","url":"https://pages.example.org/r/AB12CD34","timestamp":1779271210},
       {"type":"action","url":"https://pages.example.org/r/AB12CD34","timestamp":1779274800},
       {"type":"outlink","url":"https://pages.example.org/r/AB12CD34","timestamp":1779274800},
       {"type":"event","eventCategory":"x"}]},
     {"idVisit":2,"visitorId":"cd34","actionDetails":[
       {"type":"action","url":"https://pages.example.org/about","timestamp":1779271200}]},
     {"idVisit":3,"visitorId":"cd34","actionDetails":[
       {"type":"action","url":"https://pages.example.org/r/AB12CD34","timestamp":"soon"}]}]
    """#

  @Test func pageViewsOfMatomosVisitsAreClicks() async throws {
    let result = try await Sample.read(Self.matomo)
    #expect(result.format == "matomo" && result.recordCount == 3)
    #expect(
      result.facts.clicks.map(\.occurredAt.description)
        == ["2026-05-20T10:00:00Z", "2026-05-20T11:00:00Z"])
    #expect(result.passedOver == [.otherPage: 1])
    #expect(result.flaws.first?.contains("actionDetails.timestamp") == true)
  }
}
