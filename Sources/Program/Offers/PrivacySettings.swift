package import Quantity
package import YAML

/// What is shown of people, and how long data is kept.
package struct PrivacySettings: Sendable {
  package var firstName: FirstNameRule = .withConsent
  package var friendData = CalendarSpan(24, .month)
  package var clickData = CalendarSpan(30, .day)
  package var ledger = CalendarSpan(8, .year)
}

extension PrivacySettings: YAMLRecord {
  package static let name = "privacy settings"
  package static let summary = "What is shown of people, and how long data is kept."

  package init?(from reader: inout RecordReader) {
    self.init()
    firstName = reader.optional(
      "first_name", default: firstName, "Whether share pages show the advocate's first name")
    friendData = reader.optional(
      "friend_data", default: friendData, "How long friends' identities are kept")
    clickData = reader.optional("click_data", default: clickData, "How long single clicks are kept")
    ledger = reader.optional(
      "ledger", default: ledger, "How long entries are kept: 8 years for vouchers (§ 147 AO)")
  }
}
