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

  private let disposable: Set<String>
  private let staff: Set<String>
  /// One domain for each value of a small hash; the last one met stays.
  private var domains = [[UInt8]](repeating: [], count: slotCount)
  private var kinds = [Kind](repeating: Kind(), count: slotCount)

  init(disposable: Set<String>, staff: Set<String> = []) {
    self.disposable = disposable
    self.staff = staff
  }

  /// What is known of a domain in small letters.
  mutating func find(_ domain: ArraySlice<UInt8>) -> Kind {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in domain { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let slot = Int(truncatingIfNeeded: (hash ^ hash >> 32) % UInt64(Self.slotCount))
    if Self.isSame(domains[slot], domain) { return kinds[slot] }
    domains[slot] = Array(domain)
    kinds[slot] = lookUp(domain)
    return kinds[slot]
  }

  private static func isSame(_ known: [UInt8], _ domain: ArraySlice<UInt8>) -> Bool {
    guard known.count == domain.count else { return false }
    var index = 0
    while index < known.count, known[index] == domain[domain.startIndex + index] { index += 1 }
    return index == known.count
  }

  private func lookUp(_ domain: ArraySlice<UInt8>) -> Kind {
    let text = String(decoding: domain, as: UTF8.self)
    let label = String(text.prefix { $0 != "." })
    let rule = Self.rules[text] ?? Self.families[label] ?? .none
    return Kind(
      rule: text.hasSuffix(".fastmail.com") ? .user : rule,
      isGooglemail: text == "googlemail.com", isDisposable: disposable.contains(text),
      isStaff: staff.contains { text == $0 || text.hasSuffix("." + $0) })
  }
}
