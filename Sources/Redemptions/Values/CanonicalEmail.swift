/// An e-mail address without what its provider ignores, so that one mailbox has one form.
///
/// Letters beyond ASCII are as `UnicodeAddress` has them; addresses without any never get there.
/// Small letters everywhere: RFC 5321 lets a host tell `Jana` from `jana`, providers do not. Gmail
/// ignores dots and what follows `+`; Apple, Fastmail, Microsoft, Proton, Rackspace, Yandex and
/// Zoho what follows `+`, Yahoo what follows `-`. At other domains `+tag` may be part of the name.
///
/// Made once for many: it keeps buffers and the domains that it met.
package struct CanonicalEmail {
  private var domains: MailDomains
  /// The address in small letters, as long as `length` says; zeros behind.
  private(set) var letters: [UInt8] = []
  private(set) var length = 0
  /// The canonical form, where it is not what was written.
  private(set) var shortened: [UInt8] = []
  private(set) var isShortened = false

  init(_ domains: MailDomains) {
    self.domains = domains
  }

  /// What is known of the domain of an address, a part of `bytes`; nil when it is none, and then
  /// the forms below mean nothing.
  mutating func read(_ bytes: Span<UInt8>, _ range: Range<Int>) -> MailDomains.Kind? {
    guard let at = fold(bytes, range) else { return nil }
    let domain = domains.find(letters, (at + 1)..<length)
    isShortened = false
    if domain.rule != .none { shorten(at, domain) }
    return domain
  }

  /// Puts the part before the `@` without digits, separators and `+tag` to the front of `stem`,
  /// which grows where it must; gives its length, 0 when too little is left to tell people apart.
  func stem(_ stem: inout [UInt8]) -> Int {
    if isShortened { return Self.stem(of: shortened.span, count: shortened.count, &stem) }
    return Self.stem(of: letters.span, count: length, &stem)
  }

  private static func stem(of text: Span<UInt8>, count: Int, _ stem: inout [UInt8]) -> Int {
    if stem.count < count { stem += [UInt8](repeating: 0, count: count - stem.count) }
    var room = stem.mutableSpan
    var kept = 0
    var index = 0
    while index < count {
      let word = ASCIIWord(text, at: index, atLeast: count &- index)
      // There is one in every address, so that nothing behind it is looked at.
      let end = word.marks(of: UInt8(ascii: "@")) | word.marks(of: UInt8(ascii: "+"))
      // Those before the end; in a word without one, all.
      var letters = word.letters & ((end & (0 &- end)) &- 1)
      while letters != 0 {
        room[kept] = text[index &+ ASCIIWord.first(letters)]
        kept &+= 1
        letters &= letters &- 1
      }
      if end != 0 { break }
      index &+= ASCIIWord.byteCount
    }
    return kept < 5 ? 0 : kept
  }

  /// The address in its canonical form; nil when it is none.
  package static func canonical(_ text: String) -> String? {
    var email = CanonicalEmail(MailDomains(disposable: []))
    let bytes = Array(text.utf8)
    if email.read(bytes.span, bytes.indices) == nil { return nil }
    let canonical = email.isShortened ? email.shortened[...] : email.letters[..<email.length]
    return String(decoding: canonical, as: UTF8.self)
  }

  /// Fills `letters`, and gives the offset of the `@`; nil when it is no address.
  private mutating func fold(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var (start, end) = (range.lowerBound, range.upperBound)
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    while start < end, bytes[start] <= 0x20 || bytes[start] == UInt8(ascii: "'") { start += 1 }
    length = ASCIIWord.lower(bytes, start..<end, to: &letters)
    let marks = EmailMarks(letters.span, count: length)
    if !marks.isASCII { return foldUnicode() }
    return marks.at > 0 && marks.lastDot > marks.at && !marks.hasBlank ? marks.at : nil
  }

  private mutating func foldUnicode() -> Int? {
    let written = String(decoding: letters[..<length], as: UTF8.self)
    let folded = Array(UnicodeAddress.folded(written).utf8)
    letters = folded + [UInt8](repeating: 0, count: ASCIIWord.zerosBehind)
    length = folded.count
    guard let at = folded.lastIndex(of: UInt8(ascii: "@")), at > 0,
      folded[(at + 1)...].contains(UInt8(ascii: ".")), !folded.contains(UInt8(ascii: " "))
    else { return nil }
    return at
  }

  private mutating func shorten(_ at: Int, _ domain: MailDomains.Kind) {
    let written = letters[..<length]
    let host = written[(at + 1)...]
    shortened.removeAll(keepingCapacity: true)
    if domain.rule == .user {
      shortened.append(contentsOf: host.prefix { $0 != UInt8(ascii: ".") })
      shortened.append(contentsOf: "@fastmail.com".utf8)
    } else {
      let mark = UInt8(ascii: domain.rule == .hyphen ? "-" : "+")
      let local = written[..<at].prefix { $0 != mark }
      for byte in local.isEmpty ? written[..<at] : local
      where domain.rule != .plusAndDots || byte != UInt8(ascii: ".") { shortened.append(byte) }
      shortened.append(UInt8(ascii: "@"))
      if domain.isGooglemail {
        shortened.append(contentsOf: "gmail.com".utf8)
      } else {
        shortened.append(contentsOf: host)
      }
    }
    isShortened = !shortened.elementsEqual(written)
  }
}
