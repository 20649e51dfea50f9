/// What makes a person recognisable, as keyed hashes made at the edge; 0 stands for not known.
///
/// What is hashed has been brought to a canonical form before:
/// `Documentation/reconciliation.md`, section "Identities".
package struct PersonKeys: Sendable, Hashable, BitwiseCopyable {
  /// Customer number, with the shop it belongs to; guests have none.
  package var customer: UInt64 = 0
  /// The e-mail address without what its provider ignores (`+tag`, dots at Gmail).
  package var email: UInt64 = 0
  /// The e-mail address as it was written, in small letters; 0 also when it is the canonical one.
  package var emailAsWritten: UInt64 = 0
  /// The part before the `@` without digits and separators: alike for addresses that look alike.
  package var emailStem: UInt64 = 0
  /// The telephone number in international form.
  package var phone: UInt64 = 0
  /// Country, postal code, street and house number.
  package var address: UInt64 = 0
  /// First and family name, folded, in alphabetical order.
  package var name: UInt64 = 0
  /// The names as they sound: alike for spelling variants.
  package var nameSound: UInt64 = 0
  /// Network address and browser of one day.
  package var visitor: UInt64 = 0

  package static let unknown = PersonKeys()

  package init() {}
}
