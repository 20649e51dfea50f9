/// The first tag of an SVG file, read without an XML parser.
struct SVGHeader {
  /// Where to look for the `svg` tag, and how long it may be.
  private static let byteCountMax = 64 << 10

  private let attributes: [String: String]

  /// nil when the text does not begin, after declarations and comments, with an `svg` element.
  init?(bytes: [UInt8]) {
    let head = bytes.prefix(Self.byteCountMax)
    guard let start = Self.tagStart(in: head) else { return nil }
    attributes = Self.attributes(in: head[start...])
  }

  /// SVG 2, 8.2 and CSS Values 3: `width` and `height` in absolute units, else by `viewBox`.
  var size: ImageSize? {
    let width = attributes["width"].flatMap(Self.pixels)
    let height = attributes["height"].flatMap(Self.pixels)
    if let width, let height { return Self.size(width, height) }
    guard let box = viewBox else { return nil }
    if let width { return Self.size(width, width * box.height / box.width) }
    if let height { return Self.size(height * box.width / box.height, height) }
    return Self.size(box.width, box.height)
  }

  private var viewBox: (width: Double, height: Double)? {
    let numbers = (attributes["viewBox"] ?? "")
      .split { $0 == " " || $0 == "," || $0.isNewline || $0 == "\t" }
    guard numbers.count == 4, let width = Self.number(numbers[2]),
      let height = Self.number(numbers[3]), width > 0, height > 0
    else { return nil }
    return (width, height)
  }

  private static func size(_ width: Double, _ height: Double) -> ImageSize? {
    // A number beyond this is a mistake, and would not fit.
    guard width < 1e6, height < 1e6 else { return nil }
    return ImageSize(Int(width.rounded()), Int(height.rounded()))
  }

  /// The offset behind `<svg`, with only white space, declarations and comments before it.
  private static func tagStart(in head: ArraySlice<UInt8>) -> Int? {
    var rest = head
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    while true {
      rest = rest.drop(while: isBlank)
      if rest.starts(with: "<svg".utf8) {
        rest = rest.dropFirst(4)
        guard let next = rest.first, isBlank(next) || next == 0x3E || next == 0x2F else {
          return nil
        }
        return rest.startIndex
      }
      guard let end = prologEnd(of: rest) else { return nil }
      rest = rest[end...]
    }
  }

  /// The offset behind a declaration, comment or document type at the start.
  private static func prologEnd(of text: ArraySlice<UInt8>) -> Int? {
    let closing: [UInt8]
    if text.starts(with: "<!--".utf8) {
      closing = Array("-->".utf8)
    } else if text.starts(with: "<?".utf8) {
      closing = Array("?>".utf8)
    } else if text.starts(with: "<!DOCTYPE".utf8) {
      // An internal subset holds `>` of its own.
      let end = text.firstIndex(of: 0x3E) ?? text.endIndex
      closing = Array(text[..<end].contains(0x5B) ? "]>".utf8 : ">".utf8)
    } else {
      return nil
    }
    return ByteSearch.first(closing, in: Array(text), 0..<text.count).map {
      text.startIndex + $0.upperBound
    }
  }

  /// The attributes up to the end of the tag; the first of equal names counts.
  private static func attributes(in tag: ArraySlice<UInt8>) -> [String: String] {
    var found: [String: String] = [:]
    var rest = tag
    while true {
      rest = rest.drop(while: isBlank)
      let name = rest.prefix { !isBlank($0) && $0 != 0x3D && $0 != 0x3E && $0 != 0x2F }
      rest = rest[name.endIndex...].drop(while: isBlank)
      guard !name.isEmpty, rest.first == 0x3D else { return found }
      rest = rest.dropFirst().drop(while: isBlank)
      guard let quote = rest.first, quote == 0x22 || quote == 0x27 else { return found }
      rest = rest.dropFirst()
      guard let end = rest.firstIndex(of: quote) else { return found }
      let key = String(decoding: name, as: UTF8.self)
      if found[key] == nil { found[key] = String(decoding: rest[..<end], as: UTF8.self) }
      rest = rest[(end + 1)...]
    }
  }

  /// A length in CSS pixels; nil for relative units and anything else.
  private static func pixels(_ text: String) -> Double? {
    let trimmed = text.split { $0 == " " || $0 == "\t" || $0.isNewline }
    guard trimmed.count == 1 else { return nil }
    let unit = trimmed[0].drop { $0.isNumber || $0 == "." }
    guard let value = number(trimmed[0].dropLast(unit.count)), value > 0 else { return nil }
    switch unit {
    case "", "px": return value
    case "in": return value * 96
    case "cm": return value * 96 / 2.54
    case "mm": return value * 96 / 25.4
    case "pt": return value * 4 / 3
    case "pc": return value * 16
    default: return nil
    }
  }

  /// Digits with at most one point, up to nine of them; no sign and no exponent.
  private static func number(_ text: Substring) -> Double? {
    guard 1...10 ~= text.utf8.count else { return nil }
    var value = 0.0
    var scale: Double?
    var hasDigits = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: "."), scale == nil {
        scale = 1
      } else if UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte {
        value = value * 10 + Double(byte - UInt8(ascii: "0"))
        scale = scale.map { $0 * 10 }
        hasDigits = true
      } else {
        return nil
      }
    }
    return hasDigits ? value / (scale ?? 1) : nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
}
