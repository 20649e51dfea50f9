/// How the lines of an access log are written.
enum LogFormat: Sendable, Hashable {
  case combined
  case cloudFront
  /// One JSON object in each line: Caddy, Cloudflare, and what names its fields as people do.
  case json
}
