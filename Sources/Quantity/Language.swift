/// A language of content, as a BCP 47 tag: `de`, `en`, `en-US`, `zh-Hant-TW`.
package struct Language: Sendable, Hashable {
  /// In the usual case: `en-us` is kept as `en-US`.
  package let tag: String

  package static let german = Language(wellFormed: "de")
  package static let english = Language(wellFormed: "en")

  /// Nil unless the tag is a language of two or three letters and subtags of one to eight letters
  /// and digits, joined by hyphens. Whether they are registered is not checked.
  package init?(tag: String) {
    if tag == Self.german.tag || tag == Self.english.tag {
      self.init(wellFormed: tag)
      return
    }
    let subtags = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard let primary = subtags.first, (2...3).contains(primary.utf8.count),
      primary.utf8.allSatisfy(Self.isLetter)
    else { return nil }
    let rest = subtags.dropFirst()
    guard rest.allSatisfy({ (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(Self.isPart) })
    else { return nil }
    self.init(wellFormed: ([primary.lowercased()] + rest.map(Self.cased)).joined(separator: "-"))
  }

  private init(wellFormed tag: String) {
    self.tag = tag
  }

  /// The language without region and script: `en` of `en-US`.
  package var primary: String { String(tag.prefix { $0 != "-" }) }

  /// The region if there is one: `US` of `en-US`.
  package var region: String? {
    tag.split(separator: "-").dropFirst().first { subtag in
      subtag.utf8.count == 2 && subtag.utf8.allSatisfy(Self.isLetter)
    }.map(String.init)
  }

  /// Whether the script runs from right to left.
  package var isRightToLeft: Bool {
    ["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"].contains(primary)
  }

  /// Script subtags start with a capital, regions are capitals, all else is lower case (RFC 5646).
  private static func cased(_ subtag: Substring) -> String {
    guard subtag.utf8.allSatisfy(isLetter) else { return subtag.lowercased() }
    switch subtag.utf8.count {
    case 2: return subtag.uppercased()
    case 4: return subtag.prefix(1).uppercased() + subtag.dropFirst().lowercased()
    default: return subtag.lowercased()
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

extension Language: Comparable {
  package static func < (first: Language, second: Language) -> Bool { first.tag < second.tag }
}

extension Language: CustomStringConvertible {
  package var description: String { tag }
}
