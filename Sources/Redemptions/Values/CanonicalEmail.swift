/// An e-mail address without what its provider ignores, so that one mailbox has one form.
///
/// Small letters everywhere: RFC 5321 lets a host tell `Jana` from `jana`, providers do not. Gmail
/// ignores dots and what follows `+`; Apple, Fastmail, Microsoft, Proton, Rackspace, Yandex and
/// Zoho what follows `+`, Yahoo what follows `-`. At other domains `+tag` may be part of the name.
package enum CanonicalEmail {
  /// Appends the address in small letters to `written` and its canonical form to `canonical`; gives
  /// what is known of its domain, nil when it is no address.
  static func append(
    _ text: borrowing Span<UInt8>, _ domains: inout MailDomains, written: inout [UInt8],
    canonical: inout [UInt8]
  ) -> MailDomains.Kind? {
    fold(text, to: &written)
    guard let at = written.lastIndex(of: UInt8(ascii: "@")), at > 0,
      written[(at + 1)...].contains(UInt8(ascii: ".")), !written.contains(UInt8(ascii: " "))
    else { return nil }
    let domain = domains.find(written[(at + 1)...])
    switch domain.rule {
    case .none:
      canonical.append(contentsOf: written)
      return domain
    case .user:
      canonical.append(contentsOf: written[(at + 1)...].prefix { $0 != UInt8(ascii: ".") })
      canonical.append(contentsOf: "@fastmail.com".utf8)
      return domain
    case .plus, .plusAndDots, .hyphen: break
    }
    let mark = UInt8(ascii: domain.rule == .hyphen ? "-" : "+")
    let local = written[..<at].prefix { $0 != mark }
    for byte in local.isEmpty ? written[..<at] : local
    where domain.rule != .plusAndDots || byte != UInt8(ascii: ".") { canonical.append(byte) }
    canonical.append(UInt8(ascii: "@"))
    if domain.isGooglemail {
      canonical.append(contentsOf: "gmail.com".utf8)
    } else {
      canonical.append(contentsOf: written[(at + 1)...])
    }
    return domain
  }

  /// The address in its canonical form; nil when it is none.
  package static func canonical(_ text: String) -> String? {
    var written: [UInt8] = []
    var canonical: [UInt8] = []
    var domains = MailDomains(disposable: [])
    let text = Array(text.utf8)
    let kind = append(text.span, &domains, written: &written, canonical: &canonical)
    if kind == nil { return nil }
    return String(decoding: canonical, as: UTF8.self)
  }

  private static func fold(_ text: borrowing Span<UInt8>, to output: inout [UInt8]) {
    var start = 0
    var end = text.count
    while end > 0, text[end - 1] <= 0x20 { end -= 1 }
    while start < end, text[start] <= 0x20 || text[start] == UInt8(ascii: "'") { start += 1 }
    unsafe text.extracting(start..<max(start, end)).withUnsafeBufferPointer {
      unsafe output.append(contentsOf: $0)
    }
    var marks: UInt8 = 0
    var letters = output.mutableSpan
    for index in letters.indices {
      let byte = letters[index]
      marks |= byte
      let isCapital = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
      letters[index] = isCapital ? byte | 0x20 : byte
    }
    let isASCII = marks < 0x80
    if !isASCII { output = Array(String(decoding: output, as: UTF8.self).lowercased().utf8) }
  }

  /// Appends the part before the `@` without digits, separators and `+tag`; nothing when too little
  /// is left to tell people apart.
  static func appendStem(of canonical: [UInt8], to stem: inout [UInt8]) {
    for byte in canonical {
      if byte == UInt8(ascii: "@") || byte == UInt8(ascii: "+") { break }
      let isLetter = byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
      if isLetter || byte >= 0x80 { stem.append(byte) }
    }
    if stem.count < 5 { stem.removeAll(keepingCapacity: true) }
  }
}
