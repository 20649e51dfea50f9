/// An e-mail address without what its provider ignores, so that one mailbox has one form.
///
/// Small letters everywhere: RFC 5321 lets a host tell `Jana` from `jana`, providers do not. Gmail
/// ignores dots and what follows `+`; Apple, Fastmail, Microsoft, Proton, Rackspace, Yandex and
/// Zoho what follows `+`, Yahoo what follows `-`. At other domains `+tag` may be part of the name.
package enum CanonicalEmail {
  private enum Rule {
    case plus
    case plusAndDots
    case hyphen
  }

  private static let rules: [String: Rule] = [
    "gmail.com": .plusAndDots, "googlemail.com": .plusAndDots,
    "icloud.com": .plus, "me.com": .plus, "mac.com": .plus,
    "fastmail.com": .plus, "fastmail.fm": .plus,
    "proton.me": .plus, "protonmail.com": .plus, "protonmail.ch": .plus, "pm.me": .plus,
    "msn.com": .plus, "passport.com": .plus, "emailsrvr.com": .plus, "zoho.com": .plus,
    "zohomail.com": .plus, "zohomail.eu": .plus, "ya.ru": .plus,
    "ymail.com": .hyphen, "rocketmail.com": .hyphen,
  ]

  /// Providers with a domain in every country, by its first label.
  private static let families: [String: Rule] = [
    "outlook": .plus, "hotmail": .plus, "live": .plus, "yandex": .plus, "yahoo": .hyphen,
  ]

  /// Appends the address in small letters to `written` and its canonical form to `canonical`; false
  /// when it is none.
  package static func append(
    _ text: borrowing Span<UInt8>, written: inout [UInt8], canonical: inout [UInt8]
  ) -> Bool {
    fold(text, to: &written)
    guard let at = written.lastIndex(of: UInt8(ascii: "@")), at > 0,
      written[(at + 1)...].contains(UInt8(ascii: ".")), !written.contains(UInt8(ascii: " "))
    else { return false }
    let domain = String(decoding: written[(at + 1)...], as: UTF8.self)
    if domain.hasSuffix(".fastmail.com") {
      canonical.append(contentsOf: domain.dropLast(".fastmail.com".count).utf8)
      canonical.append(contentsOf: "@fastmail.com".utf8)
      return true
    }
    guard let rule = rule(of: domain) else {
      canonical.append(contentsOf: written)
      return true
    }
    let mark = UInt8(ascii: rule == .hyphen ? "-" : "+")
    let local = written[..<at].prefix { $0 != mark }
    for byte in local.isEmpty ? written[..<at] : local
    where rule != .plusAndDots || byte != UInt8(ascii: ".") { canonical.append(byte) }
    canonical.append(UInt8(ascii: "@"))
    canonical.append(contentsOf: domain == "googlemail.com" ? "gmail.com".utf8 : domain.utf8)
    return true
  }

  /// The address in its canonical form; nil when it is none.
  package static func canonical(_ text: String) -> String? {
    var written: [UInt8] = []
    var canonical: [UInt8] = []
    guard append(Array(text.utf8).span, written: &written, canonical: &canonical) else {
      return nil
    }
    return String(decoding: canonical, as: UTF8.self)
  }

  private static func rule(of domain: String) -> Rule? {
    if let rule = rules[domain] { return rule }
    guard let dot = domain.firstIndex(of: ".") else { return nil }
    return families[String(domain[..<dot])]
  }

  private static func fold(_ text: borrowing Span<UInt8>, to output: inout [UInt8]) {
    var start = 0
    var end = text.count
    while end > 0, text[end - 1] <= 0x20 { end -= 1 }
    while start < end, text[start] <= 0x20 || text[start] == UInt8(ascii: "'") { start += 1 }
    var isASCII = true
    for index in start..<end {
      let byte = text[index]
      isASCII = isASCII && byte < 0x80
      let isCapital = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
      output.append(isCapital ? byte | 0x20 : byte)
    }
    if !isASCII { output = Array(String(decoding: output, as: UTF8.self).lowercased().utf8) }
  }

  /// The part before the `@` without digits, separators and `+tag`; empty when too little is left
  /// to tell people apart.
  static func stem(of canonical: [UInt8]) -> [UInt8] {
    let local = canonical.prefix { $0 != UInt8(ascii: "@") && $0 != UInt8(ascii: "+") }
    let letters = local.filter { $0 >= 0x80 || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) }
    return letters.count < 5 ? [] : letters
  }
}
