package import Codes
package import Program
package import Quantity
internal import YAML

/// What a programme promises, as the rules need it.
package struct RuleBook: Sendable {
  package var programme: String
  package var currency: Currency
  package var zone: ZoneRules
  package var rounding: Rounding
  package var fraud: FraudPolicy
  package var codeShape: CodeShape
  /// Codes that are nobody's recommendation.
  package var otherCodes = OtherCodes.none
  /// Domains of the firm's own e-mail addresses, in small letters.
  package var staffDomains: Set<String> = []
  /// At most 254, in the order in which they are tried.
  package var offers: [OfferRules]

  package init(
    programme: String, currency: Currency, zone: ZoneRules, rounding: Rounding = .halfAwayFromZero,
    fraud: FraudPolicy = FraudPolicy(), codeShape: CodeShape = .standard, offers: [OfferRules]
  ) {
    precondition(offers.count < 255, "A programme has at most 254 offers.")
    self.programme = programme
    self.currency = currency
    self.zone = zone
    self.rounding = rounding
    self.fraud = fraud
    self.codeShape = codeShape
    self.offers = offers
  }

  /// `zone`: the rules of the site's time zone, read at the edge.
  package init(_ campaign: Campaign, zone: ZoneRules) {
    let program = campaign.program
    self.init(
      programme: program.id.text, currency: campaign.currency, zone: zone,
      rounding: program.rounding.rounding, fraud: program.fraud,
      codeShape: CodeShape(length: program.codes.length),
      offers: campaign.offers.map { OfferRules($0, in: zone) })
    otherCodes = OtherCodes(program.codes.others.map(\.value))
    staffDomains = campaign.staffDomains
  }
}
