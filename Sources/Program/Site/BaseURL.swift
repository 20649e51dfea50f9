package import YAML

/// The address of a published site: `https://example.org` or `https://example.org/sub/path`.
package struct BaseURL: Sendable, Hashable, CustomStringConvertible {
  /// Scheme, host and port, without a slash at the end: `https://example.org`.
  package let origin: String
  /// Host in small letters, without port.
  package let host: String
  /// Empty, or with a slash at the start and none at the end: `/sub/path`.
  package let path: String

  /// Nil unless it is http or https with a host, without user, query and fragment.
  package init?(_ text: String) {
    let schemes = ["https://", "http://"]
    guard let scheme = schemes.first(where: { text.lowercased().hasPrefix($0) }) else { return nil }
    let rest = text.dropFirst(scheme.count)
    let authority = rest.prefix { $0 != "/" }.lowercased()
    let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
    guard let host = parts.first.map(String.init), Self.isHost(host), parts.count <= 2 else {
      return nil
    }
    if parts.count == 2, !Self.isPort(parts[1]) { return nil }
    guard let path = Self.normalized(rest.dropFirst(authority.count)) else { return nil }
    origin = scheme + authority
    self.host = host
    self.path = path
  }

  /// Whether it is this machine, for trying out.
  package var isLocal: Bool {
    host == "localhost" || host == "127.0.0.1" || host.hasSuffix(".localhost")
  }

  /// The address of a path of the site, which begins with `/`.
  package func address(of sitePath: String) -> String { origin + path + sitePath }

  package var description: String { origin + path + "/" }

  private static func isHost(_ host: String) -> Bool {
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    return labels.allSatisfy { label in
      !label.isEmpty && label.first != "-" && label.last != "-"
        && label.utf8.allSatisfy {
          (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
        }
    }
  }

  private static func isPort(_ text: Substring) -> Bool {
    (1...5).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      && (1...65_535).contains(Int(text) ?? 0)
  }

  /// The path without a slash at the end; nil when it is not a plain path.
  private static func normalized(_ path: Substring) -> String? {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if parts.last == "" { parts.removeLast() }
    guard parts.dropFirst().allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else {
      return nil
    }
    guard path.utf8.allSatisfy(SitePath.isAllowed) else { return nil }
    return parts.joined(separator: "/")
  }
}

extension BaseURL: YAMLScalar {
  package static var expected: String { "an address with https://, such as https://example.org/" }
  package static var pattern: String? { #"^[Hh][Tt][Tt][Pp][Ss]?://[^/?#@\s]+(/[^?#\s]*)?$"# }
  package static var examples: [String] { ["https://example.org/", "https://example.org/solar/"] }

  package init?(yaml text: String) {
    self.init(text)
  }

  package static func advice(for text: String) -> String {
    let bare = text.prefix { $0 != "?" && $0 != "#" }
    for candidate in [String(bare), "https://" + bare] {
      if let mended = BaseURL(candidate) { return "write \(mended)" }
    }
    return "write the address as the browser shows it, from https:// on, without ? and #"
  }

  package var schemaValue: SchemaValue? { .text(description) }
}
