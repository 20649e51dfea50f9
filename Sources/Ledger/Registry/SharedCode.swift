package import Codes
package import Hashing
package import Program
package import Quantity

/// A code with what its pages may say of its advocate.
package struct SharedCode: Sendable, Hashable {
  package var code: IssuedCode
  /// The code that is handed out in its place, as it is printed.
  package var successor: Code?
  package var language: Language
  package var audience: OfferAudience
  package var circle: Identifier?
  /// How the advocate's own page greets them.
  package var greeting: String?
  /// Nil unless they have agreed that others see it.
  package var firstName: String?
  /// Of the address of the advocate's own page; nil when it shows another code, or there is none.
  package var token: Digest128?
}
