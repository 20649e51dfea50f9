package import Quantity
package import YAML

/// What an offer's file says of things that the programme has defaults for.
package struct OfferOverrides: Sendable {
  package var attribution: AttributionFields?
  package var hold: CalendarSpan?
  package var graceMinutes: Int?
  package var clawback: ClawbackPolicy?
  package var shopLink: LocalizedText?
  package var disclosure: LocalizedText?

  init(from reader: inout RecordReader) {
    attribution = reader.optional(
      "attribution", AttributionFields.self, "Who is credited, where it differs")
    hold = reader.optional(
      "hold", CalendarSpan.self, "How long a credit stays pending, e.g. 30 days")
    graceMinutes = reader.optional(
      "grace_minutes", Int.self, "Minutes after the offer's end in which a checkout still counts")
    clawback = reader.optional(
      "clawback", ClawbackPolicy.self, "What happens when a paid-out reward's order is refunded")
    shopLink = reader.optional(
      "shop_link", LocalizedText.self, "Where its share pages lead: address with {code}")
    disclosure = reader.optional(
      "disclosure", LocalizedText.self, "Words that tell friends that the advocate is rewarded")
  }
}
