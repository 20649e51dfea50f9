/// Where the site is published: every address a page prints goes through here.
struct SiteBase: Sendable, Equatable {
  /// Scheme and host: `https://host.example`.
  let origin: String
  /// The path of the public directory: empty, or `/sub/path` without a trailing slash.
  let path: String

  /// - Parameter address: an absolute http address, checked before; a trailing slash is ignored.
  init(_ address: String) {
    let afterScheme = address.range(of: "://")?.upperBound ?? address.startIndex
    let slash = address[afterScheme...].firstIndex(of: "/") ?? address.endIndex
    origin = String(address[..<slash])
    var path = address[slash...]
    while path.hasSuffix("/") { path.removeLast() }
    self.path = String(path)
  }

  /// An address of the site as links on it are written.
  func link(_ address: String) -> String { path + Address.encoded(address) }

  /// An address of the site as the rest of the world writes it.
  func absolute(_ address: String) -> String { origin + path + Address.encoded(address) }

  /// The home of the site, with its trailing slash.
  var home: String { origin + path + "/" }

  /// Appends a link to an address of the site.
  func appendLink(_ address: String, to output: inout [UInt8]) {
    output.append(contentsOf: path.utf8)
    Address.appendEncoded(address, to: &output)
  }
}

extension String {
  /// Where a text occurs first.
  fileprivate func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
