package import Facts

/// The keys of people whom the programme knows, to be compared with those of friends.
///
/// Made once for many: it keeps buffers and the domains that it met.
package struct AdvocateKeyReader {
  private let keys: FactKeys
  private var emails: EmailReader
  /// Whether the last one's e-mail address is one of the firm's own.
  package private(set) var isStaff = false

  /// `staff`: domains of the firm, in small letters.
  package init(_ keys: FactKeys, staff: Set<String> = []) {
    self.keys = keys
    emails = EmailReader(keys, MailDomains(disposable: [], staff: staff))
  }

  /// `customer`: the number that the shop knows them by.
  package mutating func keys(customer: [UInt8], email: [UInt8]?) -> PersonKeys {
    var found = PersonKeys()
    if !customer.isEmpty { found.customer = keys.hash(customer.span, as: .customer) }
    isStaff = false
    guard let email, let address = emails.read(email.span, email.indices) else { return found }
    isStaff = address.domain.isStaff
    found.email = address.email
    found.emailAsWritten = address.asWritten
    found.emailStem = address.stem
    return found
  }
}
