/// Hashes e-mail addresses for comparison with others; one for many, as `CanonicalEmail` is.
struct EmailReader {
  struct Keys {
    var domain: MailDomains.Kind
    var email: UInt64
    /// 0 when the address is written in its canonical form.
    var asWritten: UInt64 = 0
    /// 0 when too little is left.
    var stem: UInt64 = 0
  }

  private let keys: FactKeys
  private var address: CanonicalEmail
  private var stem: [UInt8] = []

  init(_ keys: FactKeys, _ domains: MailDomains) {
    self.keys = keys
    address = CanonicalEmail(domains)
  }

  /// Nil for a part of `bytes` that is no address.
  mutating func read(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Keys? {
    guard let domain = address.read(bytes, range) else { return nil }
    let written = keys.hash(address.letters.span.extracting(0..<address.length), as: .email)
    var found = Keys(domain: domain, email: written)
    if address.isShortened {
      found.asWritten = written
      found.email = keys.hash(address.shortened.span, as: .email)
    }
    let count = address.stem(&stem)
    if count > 0 { found.stem = keys.hash(stem.span.extracting(0..<count), as: .stem) }
    return found
  }
}
