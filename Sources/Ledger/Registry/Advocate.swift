package import Codes
package import Hashing
package import Program
package import Quantity

/// An advocate as the registry knows them.
package struct Advocate: Sendable, Hashable {
  /// The registry's own number, which entries and codes refer to; tells nothing about the person.
  package var number: Int64
  /// Nil when the person was forgotten.
  package var person: Person?
  package var audience: OfferAudience
  package var state: AdvocateState
  package var language: Language
  package var circle: Identifier?
  /// What makes the address of their own page unguessable.
  package var token: Digest128
  /// The code that is handed out now; nil when all are retired or revoked.
  package var code: Code?
  package var addedAt: Instant
  package var changedAt: Instant
  /// From when on their orders are not credited, since they take no part any more; stays when they
  /// are forgotten. Nil while they are active, and of those who were active to the end.
  package var inactiveFrom: Instant?

  /// What is erased on request.
  package struct Person: Sendable, Hashable {
    /// The number that the company knows them by.
    package var id: String
    package var email: String?
    /// How mails and the advocate's own page greet them.
    package var greeting: String?
    package var firstName: String?
    /// The day on which they agreed that share pages show the first name.
    package var consentedOn: Day?
  }
}
