/// E-mail addresses as they are shown to people who did not ask for them.
enum MaskedEmail {
  /// The first character and the domain: `j…@example.org`.
  static func text(of email: String) -> String {
    guard let at = email.lastIndex(of: "@"), let first = email.first else { return "…" }
    return "\(first)…\(email[at...])"
  }
}
