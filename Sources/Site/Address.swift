/// Paths with `/` inside the site: joined, freed of `.` and `..`, and made into addresses.
enum Address {
  /// The path that `relative` means when it is written in a file of `folder`; nil above the top.
  ///
  /// A leading `/` starts at the top. The result has no leading slash, and keeps a trailing one.
  static func resolve(_ relative: String, from folder: String) -> String? {
    var parts: [Substring] = relative.hasPrefix("/") ? [] : folder.split(separator: "/")
    for part in relative.split(separator: "/", omittingEmptySubsequences: true) {
      if part == "." { continue }
      if part == ".." {
        if parts.popLast() == nil { return nil }
      } else {
        parts.append(part)
      }
    }
    let isFolder = relative.hasSuffix("/") || relative.hasSuffix("/.") || relative.hasSuffix("..")
    return parts.joined(separator: "/") + (isFolder && !parts.isEmpty ? "/" : "")
  }

  /// The folder a path is in, without a trailing slash; empty at the top.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[..<slash])
  }

  /// The last part of a path.
  static func name(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return path }
    return String(path[path.index(after: slash)...])
  }

  /// The file that serves an address: `/faq/` is `faq/index.html`.
  static func outputPath(of address: String) -> String {
    let path = address.drop { $0 == "/" }
    return path.isEmpty || path.hasSuffix("/") ? path + "index.html" : String(path)
  }

  /// The address of a file: `faq/index.html` is served at `/faq/`.
  static func address(of outputPath: String) -> String {
    let suffix = "index.html"
    if outputPath == suffix { return "/" }
    return outputPath.hasSuffix("/" + suffix)
      ? "/" + outputPath.dropLast(suffix.utf8.count) : "/" + outputPath
  }

  /// A word for an address: lower case, letters, digits and `-`; German letters spelled out.
  ///
  /// Other letters stay as they are (percent-encoded when written). Empty when nothing is left.
  static func slug(of text: String) -> String {
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
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"), UInt8(ascii: "+"),
        UInt8(ascii: ","), UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: ":"),
        UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "*"), UInt8(ascii: ";"):
        output.append(byte)
      default:
        output.append(UInt8(ascii: "%"))
        output.append(hexadecimal[Int(byte >> 4)])
        output.append(hexadecimal[Int(byte & 15)])
      }
    }
  }

  private static let hexadecimal = Array("0123456789ABCDEF".utf8)

  /// A path or address, percent-encoded.
  static func encoded(_ path: String) -> String {
    var bytes: [UInt8] = []
    appendEncoded(path, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Freed of percent-encoding; nil when it is malformed or not UTF-8.
  static func decoded(_ path: some Sequence<UInt8>) -> String? {
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
