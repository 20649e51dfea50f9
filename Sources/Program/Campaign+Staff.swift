internal import YAML

extension FraudPolicy {
  /// Whether an e-mail address is one of the firm's own.
  package func isStaff(_ email: String?) -> Bool {
    guard let email, let at = email.lastIndex(of: "@") else { return false }
    let domain = email[email.index(after: at)...].lowercased()
    return staffDomains.contains { domain == $0.value || domain.hasSuffix("." + $0.value) }
  }
}

extension Campaign {
  /// Whether an advocate with this address works for the firm, and no offer lets its people take
  /// part.
  package func isExcludedStaff(email: String?) -> Bool {
    program.fraud.isStaff(email) && offers.allSatisfy { !$0.eligibility.allowsEmployees }
  }
}
