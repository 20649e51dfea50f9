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
    if destination.count >= 2, destination[0] == UInt8(ascii: "/"),
      destination[1] == UInt8(ascii: "/")
    {
      self = .external
      return
    }
    guard let length = Self.schemeLength(destination) else {
      self = .local
      return
    }
    let scheme = destination[..<length].map { $0 | 0x20 }
    self =
      switch length {
      case 3 where scheme.elementsEqual("tel".utf8) || scheme.elementsEqual("sms".utf8): .contact
      case 6 where scheme.elementsEqual("mailto".utf8): .contact
      case 10 where scheme.elementsEqual("javascript".utf8): .refused
      case 8 where scheme.elementsEqual("vbscript".utf8): .refused
      case 4 where scheme.elementsEqual("file".utf8): .refused
      case 4 where scheme.elementsEqual("data".utf8):
        Self.isImageData(destination) ? .external : .refused
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
    let head = bytes.prefix(15).map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
    return ["png", "gif", "jpeg", "webp"].contains { head.starts(with: "data:image/\($0)".utf8) }
  }
}
