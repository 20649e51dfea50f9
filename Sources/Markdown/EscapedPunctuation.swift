/// Keeps `\"`, `\'`, `\-` and `\.` apart from the bare characters through libcmark, which drops
/// the backslash: before parsing, each pair becomes a two-byte punctuation character that the
/// text does not contain (of the Syriac block, U+070A…U+070D), so that no position changes.
struct EscapedPunctuation {
  private static let lead: UInt8 = 0xDC
  private static let trail: UInt8 = 0x8A
  private static let originals: [UInt8] = [
    UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: "."),
  ]

  /// Whether the text that was parsed contains stand-ins.
  private(set) var isActive = false

  /// First byte of each stand-in; 0, which never occurs in a literal, when there is none.
  var leadByte: UInt8 { isActive ? Self.lead : 0 }

  /// The text to parse instead of `bytes`, or nil when it has no such escape.
  mutating func replacing(_ bytes: Span<UInt8>) -> [UInt8]? {
    guard Self.canReplace(bytes) else { return nil }
    var copy: [UInt8] = []
    copy.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == UInt8(ascii: "\\"), index + 1 < bytes.count else {
        copy.append(byte)
        index += 1
        continue
      }
      let next = bytes[index + 1]
      if let kind = Self.originals.firstIndex(of: next) {
        copy += [Self.lead, Self.trail + UInt8(kind)]
        isActive = true
      } else {
        copy += [byte, next]
      }
      index += 2
    }
    return isActive ? copy : nil
  }

  /// The character meant by the stand-in at `index`, if there is one.
  @inline(__always)
  func original(in text: ByteView, at index: Int) -> UInt8? {
    guard index + 1 < text.count else { return nil }
    let kind = Int(text[index + 1]) - Int(Self.trail)
    return 0..<4 ~= kind ? Self.originals[kind] : nil
  }

  /// Whether there may be a stand-in among the bytes.
  func occur(in bytes: ByteView) -> Bool { bytes.contains(Self.lead) }

  /// The bytes with each stand-in as it was written, backslash included.
  func restored(_ bytes: [UInt8]) -> [UInt8] { restored(bytes, keepingBackslash: true) }

  /// The bytes with each stand-in as the character meant.
  func unescaped(_ bytes: [UInt8]) -> [UInt8] { restored(bytes, keepingBackslash: false) }

  private func restored(_ bytes: [UInt8], keepingBackslash: Bool) -> [UInt8] {
    guard isActive, bytes.contains(Self.lead) else { return bytes }
    var copy: [UInt8] = []
    copy.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let kind = index + 1 < bytes.count ? Int(bytes[index + 1]) - Int(Self.trail) : -1
      guard bytes[index] == Self.lead, 0..<4 ~= kind else {
        copy.append(bytes[index])
        index += 1
        continue
      }
      if keepingBackslash { copy.append(UInt8(ascii: "\\")) }
      copy.append(Self.originals[kind])
      index += 2
    }
    return copy
  }

  /// Whether there is a backslash, and no byte that could be taken for a stand-in.
  private static func canReplace(_ bytes: Span<UInt8>) -> Bool {
    ByteSearch.contains(UInt8(ascii: "\\"), in: bytes) && !ByteSearch.contains(lead, in: bytes)
  }
}
