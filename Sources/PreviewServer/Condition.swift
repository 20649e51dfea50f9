/// The conditions of a request, set against what would be sent (RFC 9110, section 13).
struct Condition {
  /// Without quotes; nil when there is none.
  let entityTag: String?
  let lastModified: HTTPDate?

  /// Whether the client already holds what would be sent.
  func isNotModified(_ headers: Headers) -> Bool {
    if let field = headers["If-None-Match"] { return matches(anyOf: field) }
    guard let lastModified, let since = headers["If-Modified-Since"].flatMap(HTTPDate.init) else {
      return false
    }
    return lastModified <= since
  }

  /// Whether a range may be answered with a part: the client's other parts are of the same body.
  func allowsRange(_ headers: Headers) -> Bool {
    guard let field = headers["If-Range"] else { return true }
    if field.hasSuffix("\"") { return field == entityTag.map { "\"\($0)\"" } }
    return lastModified != nil && HTTPDate(field) == lastModified
  }

  /// Compares as the standard's weak comparison does: `W/` makes no difference.
  private func matches(anyOf field: String) -> Bool {
    guard let entityTag else { return false }
    if ASCII.trimmed(field) == "*" { return true }
    return field.split(separator: ",").contains { tag in
      let tag = ASCII.trimmed(tag)
      return (tag.hasPrefix("W/") ? tag.dropFirst(2) : tag) == "\"\(entityTag)\""
    }
  }
}
