/// What goes over the wire: a status, all fields but those of the connection, and bytes of a body.
struct Outgoing {
  var status: Int
  var headers: Headers
  let body: Response.Body
  /// The bytes of the body that are sent.
  let byteRange: Range<Int64>

  /// A response in the form a request's conditions and range ask for.
  init(_ response: Response, to request: Request) {
    self.init(whole: response)
    let condition = Condition(entityTag: response.entityTag, lastModified: response.lastModified)
    guard response.status == 200 else { return }
    if condition.isNotModified(request.headers) {
      // With its body, which is not sent: the length has to be that of the whole answer.
      status = 304
      headers["Content-Type"] = nil
      return
    }
    headers["Accept-Ranges"] = "bytes"
    guard request.method == .get, let field = request.headers["Range"],
      condition.allowsRange(request.headers)
    else { return }
    let byteCount = response.body.byteCount
    switch ByteRange(field, byteCount: byteCount) {
    case .whole:
      return
    case .part(let part):
      self.init(status: 206, headers: headers, body: response.body, byteRange: part)
      headers["Content-Range"] = "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(byteCount)"
    case .unsatisfiable:
      self.init(status: 416, headers: headers, body: .bytes([]), byteRange: 0..<0)
      headers["Content-Type"] = nil
      headers["Content-Range"] = "bytes */\(byteCount)"
    }
  }

  /// A response as it is.
  init(whole response: Response) {
    var headers = response.headers
    headers["Content-Type"] = response.contentType
    headers["ETag"] = response.entityTag.map { "\"\($0)\"" }
    headers["Last-Modified"] = response.lastModified?.text
    // A content type that is wrong shall show in the preview, not only once published.
    headers["X-Content-Type-Options"] = "nosniff"
    if headers["Cache-Control"] == nil { headers["Cache-Control"] = "no-cache" }
    self.init(
      status: response.status, headers: headers, body: response.body,
      byteRange: 0..<response.body.byteCount)
  }

  private init(status: Int, headers: Headers, body: Response.Body, byteRange: Range<Int64>) {
    self.status = status
    self.headers = headers
    self.body = body
    self.byteRange = byteRange
  }
}
