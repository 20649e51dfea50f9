/// Paths with `/` inside the site: joined, freed of `.` and `..`, and made into addresses.
package enum Address {
  /// The path that `relative` means when it is written in a file of `folder`; nil above the top.
  ///
  /// A leading `/` starts at the top. The result has no leading slash, and keeps a trailing one.
  package static func resolve(_ relative: String, from folder: String) -> String? {
    if isPlain(relative.utf8) {
      if relative.utf8.first == slash { return String(relative.dropFirst()) }
      let folder = trimmed(folder)
      return folder.isEmpty ? relative : folder + "/" + relative
    }
    var parts: [Substring] = relative.utf8.first == slash ? [] : folder.split(separator: "/")
    for part in relative.split(separator: "/", omittingEmptySubsequences: true) {
      if part == "." { continue }
      if part == ".." {
        if parts.popLast() == nil { return nil }
      } else {
        parts.append(part)
      }
    }
    let last = relative.split(separator: "/").last
    let isFolder = relative.hasSuffix("/") || last == "." || last == ".."
    return parts.joined(separator: "/") + (isFolder && !parts.isEmpty ? "/" : "")
  }

  private static let slash = UInt8(ascii: "/")

  /// Whether a path has no empty parts and none that begins with a dot, so that it can be joined
  /// as it is.
  private static func isPlain(_ path: String.UTF8View) -> Bool {
    var last = slash
    var isFirst = true
    for byte in path {
      if last == slash, byte == UInt8(ascii: ".") || byte == slash, !isFirst || byte != slash {
        return false
      }
      last = byte
      isFirst = false
    }
    return !isFirst
  }

  /// Without slashes at its ends.
  private static func trimmed(_ path: String) -> String {
    guard path.utf8.first == slash || path.utf8.last == slash else { return path }
    var part = path[...]
    while part.utf8.first == slash { part = part.dropFirst() }
    while part.utf8.last == slash { part = part.dropLast() }
    return String(part)
  }

  /// The folder a path is in, without a trailing slash; empty at the top.
  package static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: slash) else { return "" }
    return String(path[..<slash])
  }

  /// The last part of a path.
  package static func name(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: slash) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// The file that serves an address: `/faq/` is `faq/index.html`.
  package static func outputPath(of address: String) -> String {
    let path = address.utf8.first == slash ? address.dropFirst() : address[...]
    guard path.isEmpty || path.utf8.last == slash else { return String(path) }
    var file = ""
    file.reserveCapacity(path.utf8.count + 10)
    file += path
    file += "index.html"
    return file
  }

  /// The address of a file: `faq/index.html` is served at `/faq/`.
  package static func address(of outputPath: String) -> String {
    let suffix = "index.html"
    if outputPath == suffix { return "/" }
    return outputPath.hasSuffix("/" + suffix)
      ? "/" + outputPath.dropLast(suffix.utf8.count) : "/" + outputPath
  }

  /// A word for an address: lower case, letters, digits and `-`; German letters spelled out.
  ///
  /// Other letters stay as they are (percent-encoded when written). Empty when nothing is left.
  package static func slug(of text: String) -> String {
    var slug = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "ä", "Ä": slug += "ae"
      case "ö", "Ö": slug += "oe"
      case "ü", "Ü": slug += "ue"
      case "ß", "ẞ": slug += "ss"
      case "'", "’", "\u{AD}": continue
      case _ where scalar.properties.isAlphabetic || scalar.properties.numericType != nil:
        slug += scalar.properties.lowercaseMapping
      default:
        if !slug.isEmpty, !slug.hasSuffix("-") { slug += "-" }
      }
    }
    while slug.hasSuffix("-") { slug.removeLast() }
    return slug
  }

  /// Appends a path or address with everything percent-encoded that URLs do not take as it is.
  static func appendEncoded(_ path: String, to output: inout [UInt8]) {
    for byte in path.utf8 {
      if isPlainByte(byte) {
        output.append(byte)
      } else {
        output.append(UInt8(ascii: "%"))
        output.append(hexadecimal[Int(byte >> 4)])
        output.append(hexadecimal[Int(byte & 15)])
      }
    }
  }

  /// Whether paths in URLs take the byte as it is (RFC 3986 §3.3, `&` and quotes left out).
  private static func isPlainByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"), UInt8(ascii: "+"),
      UInt8(ascii: ","), UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: ":"),
      UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "*"), UInt8(ascii: ";"):
      true
    default: false
    }
  }

  private static let hexadecimal = Array("0123456789ABCDEF".utf8)

  /// A path or address, percent-encoded.
  package static func encoded(_ path: String) -> String {
    if path.utf8.allSatisfy(isPlainByte) { return path }
    var bytes: [UInt8] = []
    appendEncoded(path, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Freed of percent-encoding; nil when it is malformed or not UTF-8.
  package static func decoded(_ path: some Sequence<UInt8>) -> String? {
    var bytes: [UInt8] = []
    var pending: [UInt8] = []
    for byte in path {
      if pending.isEmpty, byte != UInt8(ascii: "%") {
        bytes.append(byte)
        continue
      }
      pending.append(byte)
      if pending.count == 3 {
        guard let high = digit(pending[1]), let low = digit(pending[2]) else { return nil }
        bytes.append(high << 4 | low)
        pending = []
      }
    }
    return pending.isEmpty ? String(validating: bytes, as: UTF8.self) : nil
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
