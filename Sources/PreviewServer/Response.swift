internal import Files

/// The answer to a request, whole: what a condition or a range leaves out of it is not its care.
package struct Response: Sendable {
  package enum Body: Sendable {
    case bytes([UInt8])
    case file(OpenFile)

    package var byteCount: Int64 {
      switch self {
      case .bytes(let bytes): Int64(bytes.count)
      case .file(let file): file.byteCount
      }
    }
  }

  /// The status code, as 200 or 404.
  package var status: Int
  /// The `Content-Type`; nil when there is no body to describe.
  package var contentType: String?
  /// Further fields. `Cache-Control` defaults to one that makes browsers ask again.
  package var headers: Headers
  /// The opaque part of a strong entity tag: visible ASCII without `"`. Nil when there is none.
  package var entityTag: String?
  package var lastModified: HTTPDate?
  package var body: Body

  package init(
    status: Int = 200, contentType: String?, headers: Headers = [:], entityTag: String? = nil,
    lastModified: HTTPDate? = nil, body: Body
  ) {
    self.status = status
    self.contentType = contentType
    self.headers = headers
    self.entityTag = entityTag
    self.lastModified = lastModified
    self.body = body
  }

  /// Bytes made for this request, as a page rendered on demand.
  package static func bytes(
    _ bytes: [UInt8], contentType: String, status: Int = 200, entityTag: String? = nil
  ) -> Response {
    Response(
      status: status, contentType: contentType, entityTag: entityTag, body: .bytes(bytes))
  }

  package static func html(_ bytes: [UInt8], status: Int = 200, entityTag: String? = nil)
    -> Response
  {
    .bytes(bytes, contentType: MediaType.html, status: status, entityTag: entityTag)
  }

  /// A file, its content type chosen by the extension of `name`.
  package static func file(_ file: OpenFile, name: String, status: Int = 200) -> Response {
    Response(
      status: status, contentType: MediaType.of(name: name), entityTag: file.entityTag,
      lastModified: HTTPDate(secondsSince1970: file.modified.seconds), body: .file(file))
  }

  /// A redirect that browsers do not remember, for the site may be mended the next moment.
  package static func redirect(to location: String) -> Response {
    Response(
      status: 302, contentType: nil, headers: ["Location": location, "Cache-Control": "no-store"],
      body: .bytes([]))
  }

  /// A small page of the preview's own that says what is the matter.
  package static func notice(_ status: Int, _ title: String, _ text: String) -> Response {
    let page = NoticePage(title: title, text: text)
    var response = html(Array(page.html.utf8), status: status)
    response.headers["Cache-Control"] = "no-store"
    return response
  }

  /// Nothing is published at the address.
  package static var notFound: Response {
    notice(404, "Not found", "Nothing is published at this address.")
  }
}
