package import Codes
package import Quantity

/// Something that happened to a code after it was issued.
package struct CodeEvent: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case retired(through: Day)
    case revoked(from: Instant)
    case replaced(by: Code)
  }

  package var kind: Kind
  package var at: Instant
  /// Why, in the words of who did it; nil when none were given, or when they were erased.
  package var note: String?
}
