/// What is known of the domains of e-mail addresses; remembers those that were met.
struct MailDomains {
  enum Rule: Sendable {
    case none
    /// What follows `+` is ignored; at Gmail dots are too.
    case plus, plusAndDots
    /// What follows `-` is ignored.
    case hyphen
    /// The mailbox stands before the domain: `anything@jana.fastmail.com`.
    case user
  }

  struct Kind: Sendable {
    var rule = Rule.none
    /// Whether `gmail.com` is the other name of the same mailboxes.
    var isGooglemail = false
    var isDisposable = false
    /// Whether it is one of the firm's own.
    var isStaff = false
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

  private static let slotCount = 256
  /// Words of a domain that is remembered; the longest of providers take three.
  private static let wordsMax = 8

  private let disposable: Set<String>
  private let staff: Set<String>
  /// One domain for each value of a small hash; the last one met stays. Its bytes as words, zeros
  /// behind.
  private var words = [ASCIIWord](
    repeating: ASCIIWord(bits: 0), count: slotCount * wordsMax)
  private var lengths = [Int](repeating: 0, count: slotCount)
  private var kinds = [Kind](repeating: Kind(), count: slotCount)

  init(disposable: Set<String>, staff: Set<String> = []) {
    self.disposable = disposable
    self.staff = Set(staff.map(UnicodeAddress.domain))
  }

  /// What is known of the domain that is a part of `bytes`, in small letters, with as many zeros
  /// behind as `ASCIIWord.lower` leaves.
  mutating func find(_ bytes: [UInt8], _ range: Range<Int>) -> Kind {
    let text = bytes.span
    let count = range.count
    let wordCount = (count &+ ASCIIWord.byteCount &- 1) / ASCIIWord.byteCount
    if wordCount > Self.wordsMax { return lookUp(text.extracting(range)) }
    var hash = UInt64(truncatingIfNeeded: count)
    for index in 0..<wordCount {
      hash = (hash ^ Self.word(text, range, index).bits) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
    }
    let slot = Int(truncatingIfNeeded: hash % UInt64(Self.slotCount))
    let first = slot &* Self.wordsMax
    if lengths[slot] == count {
      let known = words.span
      var index = 0
      while index < wordCount, known[first &+ index] == Self.word(text, range, index) {
        index &+= 1
      }
      if index == wordCount { return kinds[slot] }
    }
    for index in 0..<wordCount { words[first + index] = Self.word(text, range, index) }
    lengths[slot] = count
    kinds[slot] = lookUp(text.extracting(range))
    return kinds[slot]
  }

  @inline(__always)
  private static func word(_ text: Span<UInt8>, _ range: Range<Int>, _ index: Int) -> ASCIIWord {
    ASCIIWord(text, at: range.lowerBound &+ index &* ASCIIWord.byteCount)
  }

  private func lookUp(_ domain: Span<UInt8>) -> Kind {
    let text = String(copying: domain)
    let label = String(text.prefix { $0 != "." })
    let rule = Self.rules[text] ?? Self.families[label] ?? .none
    return Kind(
      rule: text.hasSuffix(".fastmail.com") ? .user : rule,
      isGooglemail: text == "googlemail.com", isDisposable: disposable.contains(text),
      isStaff: staff.contains { text == $0 || text.hasSuffix("." + $0) })
  }
}
