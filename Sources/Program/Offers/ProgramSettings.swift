package import Quantity
package import YAML

/// `program/program.yaml`: what is worth recommending, and the defaults of all offers.
package struct ProgramSettings: Sendable {
  package var id: Identifier
  package var title: LocalizedText?
  package var positioning: Positioning?
  package var reasons: [Reason]
  package var owners: [Owner]
  package var ownCurrency: Located<Currency>?
  package var rounding: RewardRounding
  package var attribution: AttributionFields?
  package var hold: CalendarSpan
  package var graceMinutes: Int
  package var clawback: ClawbackPolicy
  package var codes: CodeSettings
  package var privacy: PrivacySettings
  package var payout: PayoutSettings
  package var fraud: FraudPolicy
  package var shopLink: LocalizedText?
  package var disclosure: LocalizedText?
  package var places: KeyPlaces

  /// Card payments, withdrawal and the way back of a parcel are over after it.
  package static let standardHold = CalendarSpan(30, .day)

  /// What holds without a file `program/program.yaml`.
  package static let standard = ProgramSettings(
    id: .programme, reasons: [], owners: [], rounding: .halfAwayFromZero, hold: standardHold,
    graceMinutes: 0, clawback: ClawbackPolicy(), codes: CodeSettings(), privacy: PrivacySettings(),
    payout: PayoutSettings(), fraud: FraudPolicy(),
    places: KeyPlaces(file: "program/program.yaml"))
}

extension ProgramSettings: YAMLRecord {
  package static let name = "programme"
  package static let summary = "What is worth recommending, and the defaults of all offers."

  package init?(from reader: inout RecordReader) {
    id = reader.optional(
      "id", default: .programme, "Name of the programme in codes and ledger; never changed later")
    title = reader.optional("title", LocalizedText.self, "Title of the programme")
    positioning = reader.optional("positioning", Positioning.self, "What is worth recommending")
    reasons = reader.optional("reasons", default: [], "Reasons to recommend")
    owners = reader.optional("owners", default: [], "People and teams who answer for something")
    ownCurrency = reader.optional(
      "currency", Located<Currency>.self, "Currency of rewards; the site's when absent")
    rounding = reader.optional(
      "rounding", default: .halfAwayFromZero, "How a percentage is rounded to the smallest coin")
    attribution = reader.optional(
      "attribution", AttributionFields.self, "Who is credited; offers may differ")
    hold = reader.optional(
      "hold", default: Self.standardHold, "How long a credit stays pending; offers may differ")
    graceMinutes = reader.optional(
      "grace_minutes", default: 0, "Minutes after an offer's end in which a checkout still counts")
    clawback = reader.optional(
      "clawback", default: ClawbackPolicy(),
      "What happens when a paid-out reward's order is refunded")
    codes = reader.optional("codes", default: CodeSettings(), "Shape and life of codes")
    privacy = reader.optional(
      "privacy", default: PrivacySettings(), "What is shown of people, and how long data is kept")
    payout = reader.optional("payout", default: PayoutSettings(), "When rewards are paid out")
    fraud = reader.optional(
      "fraud", default: FraudPolicy(), "What signs of self-referral and abuse lead to")
    shopLink = reader.optional(
      "shop_link", LocalizedText.self, "Where a share page leads: address with {code}")
    disclosure = reader.optional(
      "disclosure", LocalizedText.self, "Words that tell friends that the advocate is rewarded")
    places = KeyPlaces(
      reader, "privacy", "privacy.ledger", "hold", "grace_minutes", "codes", "codes.length",
      "fraud", "fraud.hold_at", "fraud.reject_at", "fraud.same_customer", "fraud.same_email",
      "attribution", "payout", "clawback")
  }
}
