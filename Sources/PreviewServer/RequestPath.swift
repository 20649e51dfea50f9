/// The path of a request, decoded once and known to name nothing above where it starts.
package struct RequestPath: Sendable, Hashable {
  /// The names from the site's root down: valid UTF-8, none of them empty, `.` or `..`, none with
  /// a slash, backslash or control character. Empty for the root.
  package let segments: [String]
  /// Whether it ends in a slash, or is the root.
  package let isDirectory: Bool

  package init(segments: [String], isDirectory: Bool) {
    self.segments = segments
    self.isDirectory = isDirectory || segments.isEmpty
  }

  /// Decodes a path as it was sent, without its query; nil when it is not one to be served.
  ///
  /// `%2F`, `%5C`, NUL and other control characters, dot segments, empty segments and ill-formed
  /// sequences are refused, not repaired: no browser sends them for a link that works in public.
  package init?(decoding raw: some StringProtocol) {
    guard raw.utf8.first == UInt8(ascii: "/") else { return nil }
    var pieces = raw.utf8.dropFirst().split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let endsInSlash = pieces.last?.isEmpty ?? true
    if endsInSlash { _ = pieces.popLast() }
    var segments: [String] = []
    for piece in pieces {
      guard let segment = Self.segment(decoding: Array(piece)) else { return nil }
      segments.append(segment)
    }
    self.init(segments: segments, isDirectory: endsInSlash)
  }

  /// The names joined by slashes, without one at the start: `news/launch/`; empty for the root.
  package var text: String {
    segments.joined(separator: "/") + (isDirectory && !segments.isEmpty ? "/" : "")
  }

  /// What follows the last dot of the last name, in lower case; empty for a directory.
  package var fileExtension: String {
    guard !isDirectory, let name = segments.last, let dot = name.utf8.lastIndex(of: 0x2E) else {
      return ""
    }
    return ASCII.lowercased(name[name.utf8.index(after: dot)...])
  }

  private static func segment(decoding raw: [UInt8]) -> String? {
    guard let bytes = percentDecoded(raw), !bytes.isEmpty, bytes.allSatisfy(isAllowed),
      let text = String(validating: bytes, as: UTF8.self), text != ".", text != ".."
    else { return nil }
    return text
  }

  private static func percentDecoded(_ raw: [UInt8]) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = raw[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit)
      else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x7F && byte != UInt8(ascii: "/") && byte != UInt8(ascii: "\\")
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch ASCII.lowercased(byte) {
    case let byte where UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte: byte - UInt8(ascii: "0")
    case let byte where UInt8(ascii: "a")...UInt8(ascii: "f") ~= byte: byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
