internal import Diagnostics
internal import Program
internal import Quantity

// What can be wrong with what is shared.

extension Diagnostic {
  static func noOffer(_ audience: OfferAudience, _ day: Day, at place: Place) -> Diagnostic {
    Diagnostic(
      "share.no-offer", .warning, at: place,
      "codes were issued to the audience `\(audience.rawValue)`, but no offer for it"
        + " runs on \(day)",
      why: "their share pages say that the offer is over",
      fix: "add an offer with `audience: \(audience.rawValue)`, or extend one that has ended")
  }

  static func noShareable(_ audience: OfferAudience, at place: Place) -> Diagnostic {
    Diagnostic(
      "share.no-shareable", .warning, at: place,
      "advocates of the audience `\(audience.rawValue)` have nothing to share but their link",
      why: "no file in program/shareables/ is for this offer, or for all",
      fix: "write one with `passalong new shareable`")
  }

  static func longMailAddress(_ count: Int, _ most: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      "share.long-mail", .warning, at: place,
      "the e-mail becomes an address of \(count) characters",
      why: "some mail programs cut `mailto:` addresses off after \(most)",
      fix: "make the text shorter")
  }
}
