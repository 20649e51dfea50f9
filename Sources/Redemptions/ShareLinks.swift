package import Codes

/// How the address of a share page carries a code.
package struct ShareLinks: Sendable, Hashable {
  /// `/r/`, as the site's settings have it.
  package let path: String
  private let prefix: [UInt8]
  /// Names of query parameters that carry a code to the shop.
  package var parameters: [String]

  package init(path: String = "/r/", parameters: [String] = ["ref", "code", "discount"]) {
    precondition(path.hasPrefix("/") && path.hasSuffix("/"), "a share path stands between slashes")
    self.path = path
    prefix = Array(path.utf8)
    self.parameters = parameters
  }

  private static let endings = [".html", "/index", "/"].map { Array($0.utf8) }

  /// The code of a share page by its path, without query: `/r/7F3K9QXM2T`, also in small letters,
  /// below `/sub/path/`, with a shard or `index.html`; nil for other pages.
  package func code(path text: borrowing Span<UInt8>) -> Code? {
    guard text.count > prefix.count, let start = start(in: text) else { return nil }
    var end = text.count
    for ending in Self.endings where hasSuffix(text, start, end, ending) { end -= ending.count }
    var lower = end
    while lower > start, text[lower - 1] != UInt8(ascii: "/") { lower -= 1 }
    guard end - lower >= 4, end - lower <= 48 else { return nil }
    return try? CodeReader.fold(text.extracting(lower..<end))
  }

  /// The code that the address of a visit carried: by its path, or by a parameter of its query.
  package func code(address: String) -> Code? {
    let withoutFragment = address.split(separator: "#", maxSplits: 1).first ?? ""
    let parts = withoutFragment.split(
      separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let path = Array((parts.first ?? "").utf8)
    if let code = code(path: path.span) { return code }
    guard parts.count == 2 else { return nil }
    for pair in parts[1].split(separator: "&") {
      let sides = pair.split(separator: "=", maxSplits: 1)
      guard sides.count == 2, parameters.contains(sides[0].lowercased()) else { continue }
      if let code = try? CodeReader.fold(Array(sides[1].utf8).span) { return code }
    }
    return nil
  }

  /// The offset after the share path: at the front, or after other folders.
  private func start(in text: borrowing Span<UInt8>) -> Int? {
    var offset = 0
    while offset + prefix.count <= text.count {
      var index = 0
      while index < prefix.count, Self.small(text[offset + index]) == prefix[index] { index += 1 }
      if index == prefix.count { return offset + prefix.count }
      offset += 1
      while offset < text.count, text[offset] != UInt8(ascii: "/") { offset += 1 }
    }
    return nil
  }

  private func hasSuffix(
    _ text: borrowing Span<UInt8>, _ start: Int, _ end: Int, _ suffix: [UInt8]
  ) -> Bool {
    let count = suffix.count
    guard end - start > count else { return false }
    for index in suffix.indices where text[end - count + index] != suffix[index] { return false }
    return true
  }

  private static func small(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }
}
