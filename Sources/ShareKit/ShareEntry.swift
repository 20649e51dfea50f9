package import Codes
package import Program
package import Quantity

/// What share pages and advocate pages are told of one code and whom it was issued to.
///
/// No more than pages need: no number, no e-mail address, no family name.
package struct ShareEntry: Sendable, Hashable {
  package var code: Code
  package var life: ShareLife
  /// The advocate's; its page is in this language.
  package var language: Language
  package var audience: OfferAudience
  /// The advocate's own circle, which their kit begins with.
  package var circle: Identifier?
  /// Only with recorded consent: it is shown to whoever has the link.
  package var firstName: DisplayName?
  /// How the advocate's own page greets them; nobody else sees it.
  package var greeting: DisplayName?
  /// Where the advocate's own page is; nil when this code has none.
  package var token: PageToken?

  package init(
    code: Code, life: ShareLife = .active, language: Language, audience: OfferAudience,
    circle: Identifier? = nil, firstName: DisplayName? = nil, greeting: DisplayName? = nil,
    token: PageToken? = nil
  ) {
    self.code = code
    self.life = life
    self.language = language
    self.audience = audience
    self.circle = circle
    self.firstName = firstName
    self.greeting = greeting
    self.token = token
  }

  /// The code that the page hands out.
  package var shownCode: Code {
    if case .replaced(let successor) = life { return successor }
    return code
  }
}
