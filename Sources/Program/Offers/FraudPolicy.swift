package import Quantity
package import YAML

/// What signs of self-referral and abuse lead to.
package struct FraudPolicy: Sendable {
  package var sameCustomer: FraudAction = .reject
  package var sameEmail: FraudAction = .reject
  package var samePhone: FraudAction = .hold
  package var sameAddress: FraudAction = .hold
  package var sameNetworkAddress: FraudAction = .score
  package var similarIdentity: FraudAction = .score
  package var referralCycle: FraudAction = .hold
  package var disposableEmail: FraudAction = .score
  package var holdAt = 50
  package var rejectAt = 90
  package var onBan: BanRule = .keepEarned
  package var unknownHistory: UnknownHistoryRule = .hold
  package var historySince: Day?
  /// In small letters; friends and advocates who have an address there work for the firm.
  package var staffDomains: [Located<String>] = []

  package init() {}
}

extension FraudPolicy: YAMLRecord {
  package static let name = "fraud policy"
  package static let summary = "What signs of self-referral and abuse lead to."

  package init?(from reader: inout RecordReader) {
    self.init()
    sameCustomer = reader.optional(
      "same_customer", default: sameCustomer, "Advocate and friend have the same customer number")
    sameEmail = reader.optional(
      "same_email", default: sameEmail, "The same e-mail address, spelling variants included")
    samePhone = reader.optional("same_phone", default: samePhone, "The same telephone number")
    sameAddress = reader.optional(
      "same_address", default: sameAddress,
      "The same postal address: families and offices share one")
    sameNetworkAddress = reader.optional(
      "same_ip_and_agent", default: sameNetworkAddress, "The same network address and browser")
    similarIdentity = reader.optional(
      "similar_identity", default: similarIdentity, "Names or e-mail addresses that look alike")
    referralCycle = reader.optional(
      "referral_cycle", default: referralCycle, "Two or more advocates refer each other")
    disposableEmail = reader.optional(
      "disposable_email", default: disposableEmail, "A throw-away e-mail address")
    holdAt = reader.optional(
      "hold_at", default: holdAt, "Score from which a person decides, 1 to 100")
    rejectAt = reader.optional(
      "reject_at", default: rejectAt, "Score from which a redemption is rejected, 1 to 100")
    onBan = reader.optional("on_ban", default: onBan, "What a ban does to credits not paid out yet")
    unknownHistory = reader.optional(
      "unknown_history", default: unknownHistory,
      "What to assume of friends from before the history begins")
    historySince = reader.optional(
      "history_since", Day.self, "First day of the imported customer history")
    staffDomains = reader.optional(
      "staff_domains", default: staffDomains,
      "Domains of the firm's own e-mail addresses: whoever uses one works for it")
  }
}
