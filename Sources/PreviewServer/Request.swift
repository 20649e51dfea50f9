/// A request that may be answered: a method that reads, a path that stays inside the site.
package struct Request: Sendable {
  package enum Method: String, Sendable {
    case get = "GET"
    case head = "HEAD"
  }

  package let method: Method
  /// The path as it was sent: percent-encoded, with the base path, without the query.
  package let rawPath: String
  /// The path inside the site, that is below the base path.
  package let path: RequestPath
  /// What follows `?`, as it was sent; nil when there is no `?`.
  package let query: String?
  package let headers: Headers

  package init(
    method: Method = .get, rawPath: String, path: RequestPath, query: String? = nil,
    headers: Headers = [:]
  ) {
    self.method = method
    self.rawPath = rawPath
    self.path = path
    self.query = query
    self.headers = headers
  }
}
