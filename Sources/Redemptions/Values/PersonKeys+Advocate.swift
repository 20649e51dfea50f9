package import Facts

extension PersonKeys {
  /// The keys of somebody whom the programme knows, to be compared with those of friends.
  ///
  /// `customer`: the number that the shop knows them by.
  package init(customer: String, email: String?, _ keys: FactKeys) {
    self.init()
    if !customer.isEmpty { self.customer = keys.hash(customer, as: .customer) }
    guard let email, let canonical = CanonicalEmail.canonical(email) else { return }
    self.email = keys.hash(canonical, as: .email)
    let written = email.lowercased()
    if written != canonical { emailAsWritten = keys.hash(written, as: .email) }
    var stem: [UInt8] = []
    CanonicalEmail.appendStem(of: Array(canonical.utf8), to: &stem)
    if !stem.isEmpty { emailStem = keys.hash(stem.span, as: .stem) }
  }
}
