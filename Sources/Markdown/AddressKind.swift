/// What the scheme of a destination says about it.
enum AddressKind: Equatable {
  /// No scheme: within the site, or a fragment of the page.
  case local
  /// `http:`, `https:`, `//`, and schemes that are not known.
  case external
  /// `mailto:`, `tel:`, `sms:`.
  case contact
  /// `javascript:`, `vbscript:`, `file:`, and `data:` but for common images.
  case refused

  init(_ destination: ByteView) {
    if destination.starts(with: "//") {
      self = .external
      return
    }
    guard let length = Self.schemeLength(destination) else {
      self = .local
      return
    }
    func isScheme(_ scheme: StaticString) -> Bool {
      destination.starts(with: scheme, ignoringCase: true)
    }
    self =
      switch length {
      case 3 where isScheme("tel") || isScheme("sms"): .contact
      case 4 where isScheme("file"): .refused
      case 4 where isScheme("data"): Self.isImageData(destination) ? .external : .refused
      case 6 where isScheme("mailto"): .contact
      case 8 where isScheme("vbscript"): .refused
      case 10 where isScheme("javascript"): .refused
      default: .external
      }
  }

  /// The bytes before the colon of a scheme, or nil.
  private static func schemeLength(_ bytes: ByteView) -> Int? {
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: ":"): return index > 0 ? index : nil
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): continue
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."):
        if index == 0 { return nil }
      default: return nil
      }
    }
    return nil
  }

  private static func isImageData(_ bytes: ByteView) -> Bool {
    func begins(_ text: StaticString) -> Bool { bytes.starts(with: text, ignoringCase: true) }
    return begins("data:image/png") || begins("data:image/gif") || begins("data:image/jpeg")
      || begins("data:image/webp")
  }
}
