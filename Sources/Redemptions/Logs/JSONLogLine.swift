internal import JSON
internal import Quantity

/// Reads lines that are JSON objects: Caddy, Cloudflare Logpush, and the names in common use.
struct JSONLogLine {
  /// What the ranges of a request point into.
  private(set) var bytes: [UInt8] = []
  private let times = TimeReader(.utc)

  private static let methods = ["ClientRequestMethod", "method", "request_method", "verb"]
  static let addresses = [
    "ClientRequestURI", "uri", "request_uri", "path", "url", "request",
  ]
  static let statuses = [
    "EdgeResponseStatus", "status", "status_code", "statusCode", "response_code",
  ]
  private static let clients = [
    "ClientIP", "client_ip", "remote_ip", "remote_addr", "ip", "clientip", "clientIp", "client",
  ]
  private static let agents = [
    "ClientRequestUserAgent", "User-Agent", "http_user_agent", "user_agent", "userAgent", "agent",
  ]
  private static let instants = [
    "EdgeStartTimestamp", "ts", "time", "timestamp", "@timestamp", "time_iso8601", "datetime",
  ]
  private static let purposes = ["Sec-Purpose", "Purpose", "sec_purpose", "http_sec_purpose"]

  /// Nil for what drains of hosting firms carry beside requests: messages of builds and functions.
  mutating func read(_ line: borrowing Span<UInt8>) throws(RecordFlaw) -> Request? {
    bytes.removeAll(keepingCapacity: true)
    let value: JSONValue
    do {
      value = try JSONValue(parsing: (0..<line.count).map { line[$0] })
    } catch { throw .json(error.what) }
    guard let object = value.object else { throw .logLine("object") }
    if Self.isMessage(object) { return nil }
    // Where Caddy, Vercel and others put the request and its headers.
    var places = [object]
    for name in ["request", "proxy"] {
      if let inner = object[name]?.object { places.insert(inner, at: 0) }
    }
    for place in places {
      if let headers = place["headers"]?.object { places.append(headers) }
    }
    var request = Request()
    request.method = try append(Self.methods, places, "method")
    let address = try append(Self.addresses, places, "path")
    request.path = pathOnly(address)
    request.address = try append(Self.clients, places, "address")
    request.agent = (try? append(Self.agents, places, "browser")) ?? 0..<0
    let status = try append(Self.statuses, places, "status")
    guard let code = Int(String(copying: bytes.span.extracting(status))),
      (0...599).contains(code)
    else { throw .logLine("status") }
    request.status = code
    let time = try append(Self.instants, places, "time")
    do { request.instant = try times.read(bytes.span.extracting(time)).instant } catch {
      throw .logLine("time")
    }
    if let purpose = try? append(Self.purposes, places, "purpose") {
      request.isPrefetch = String(copying: bytes.span.extracting(purpose)).contains("prefetch")
    }
    return request
  }

  /// Vercel's entries are requests when they have a `proxy`; Netlify's say what they are.
  private static func isMessage(_ object: JSONObject) -> Bool {
    if object["deploymentId"] != nil, object["projectId"] != nil { return object["proxy"] == nil }
    guard let type = object["log_type"]?.string else { return false }
    return !["traffic", "user_traffic"].contains(type)
  }

  /// The first of these members that is a text or number, or a list that starts with one.
  private mutating func append(
    _ names: [String], _ places: [JSONObject], _ what: String
  ) throws(RecordFlaw) -> Range<Int> {
    for place in places {
      for name in names {
        var value = place[name]
        if let first = value?.array?.first { value = first }
        guard let text = value?.string ?? value?.number?.text else { continue }
        let start = bytes.count
        bytes += Array(text.utf8)
        return start..<bytes.count
      }
    }
    throw .logLine(what)
  }

  /// Without scheme, host, query and the method of a whole request line.
  private func pathOnly(_ range: Range<Int>) -> Range<Int> {
    var range = range
    if let blank = bytes[range].firstIndex(of: 0x20) { range = blank + 1..<range.upperBound }
    let scheme = range.first { bytes[$0..<range.upperBound].starts(with: "://".utf8) }
    if let scheme {
      let slash = bytes[(scheme + 3)..<range.upperBound].firstIndex(of: UInt8(ascii: "/"))
      range = (slash ?? range.upperBound)..<range.upperBound
    }
    let end = bytes[range].firstIndex { [0x20, UInt8(ascii: "?"), UInt8(ascii: "#")].contains($0) }
    return range.lowerBound..<(end ?? range.upperBound)
  }
}
