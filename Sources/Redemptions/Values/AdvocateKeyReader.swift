package import Facts

/// The keys of people whom the programme knows, to be compared with those of friends.
///
/// Made once for many: it keeps buffers and the domains that it met.
package struct AdvocateKeyReader {
  private let keys: FactKeys
  private var domains: MailDomains
  /// Whether the last one's e-mail address is one of the firm's own.
  package private(set) var isStaff = false
  private var written: [UInt8] = []
  private var canonical: [UInt8] = []
  private var stem: [UInt8] = []

  /// `staff`: domains of the firm, in small letters.
  package init(_ keys: FactKeys, staff: Set<String> = []) {
    self.keys = keys
    domains = MailDomains(disposable: [], staff: staff)
  }

  /// `customer`: the number that the shop knows them by.
  package mutating func keys(customer: [UInt8], email: [UInt8]?) -> PersonKeys {
    var found = PersonKeys()
    if !customer.isEmpty { found.customer = keys.hash(customer.span, as: .customer) }
    isStaff = false
    guard let email else { return found }
    written.removeAll(keepingCapacity: true)
    canonical.removeAll(keepingCapacity: true)
    stem.removeAll(keepingCapacity: true)
    let domain = CanonicalEmail.append(
      email.span, &domains, written: &written, canonical: &canonical)
    guard let domain else { return found }
    isStaff = domain.isStaff
    found.email = keys.hash(canonical.span, as: .email)
    if written != canonical { found.emailAsWritten = keys.hash(written.span, as: .email) }
    CanonicalEmail.appendStem(of: canonical, to: &stem)
    if !stem.isEmpty { found.emailStem = keys.hash(stem.span, as: .stem) }
    return found
  }
}
