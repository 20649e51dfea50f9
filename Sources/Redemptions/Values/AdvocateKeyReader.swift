package import Facts

/// The keys of people whom the programme knows, to be compared with those of friends.
///
/// Made once for many: it keeps buffers and the domains that it met.
package struct AdvocateKeyReader {
  private let keys: FactKeys
  private var domains = MailDomains(disposable: [])
  private var written: [UInt8] = []
  private var canonical: [UInt8] = []
  private var stem: [UInt8] = []

  package init(_ keys: FactKeys) {
    self.keys = keys
  }

  /// `customer`: the number that the shop knows them by.
  package mutating func keys(customer: [UInt8], email: [UInt8]?) -> PersonKeys {
    var found = PersonKeys()
    if !customer.isEmpty { found.customer = keys.hash(customer.span, as: .customer) }
    guard let email else { return found }
    written.removeAll(keepingCapacity: true)
    canonical.removeAll(keepingCapacity: true)
    stem.removeAll(keepingCapacity: true)
    let domain = CanonicalEmail.append(
      email.span, &domains, written: &written, canonical: &canonical)
    if domain == nil { return found }
    found.email = keys.hash(canonical.span, as: .email)
    if written != canonical { found.emailAsWritten = keys.hash(written.span, as: .email) }
    CanonicalEmail.appendStem(of: canonical, to: &stem)
    if !stem.isEmpty { found.emailStem = keys.hash(stem.span, as: .stem) }
    return found
  }
}
