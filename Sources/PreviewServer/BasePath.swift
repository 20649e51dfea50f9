/// Where a site is published on its host: `/`, or a path such as `/sub/path/`.
struct BasePath: Sendable {
  enum Match {
    /// Inside the site; the path from the site's root.
    case inside(RequestPath)
    /// Not inside, but the start page is surely meant: `/`, or the base path without its slash.
    case start
    case outside
  }

  /// With a slash at both ends.
  let text: String
  private let segments: [String]

  /// Takes the path of the site's address, with or without slashes at its ends.
  init(_ path: String) {
    let rooted = path.hasPrefix("/") ? path : "/" + path
    text = rooted.hasSuffix("/") ? rooted : rooted + "/"
    segments = RequestPath(decoding: text)?.segments ?? []
  }

  func match(_ path: RequestPath) -> Match {
    let isBelow = path.segments.starts(with: segments)
    if isBelow, path.segments.count > segments.count || path.isDirectory {
      return .inside(
        RequestPath(
          segments: Array(path.segments.dropFirst(segments.count)), isDirectory: path.isDirectory))
    }
    return isBelow || path.segments.isEmpty ? .start : .outside
  }
}
