package import Codes
package import Quantity

/// What a code is good for.
package enum CodeLife: Sendable, Hashable {
  case issued
  /// Not handed out any more, and credited up to and including a day.
  case retired(through: Day)
  /// Another is handed out in its place; it is credited as before.
  case replaced(by: Code)
  /// Not credited from an instant on.
  case revoked(from: Instant)

  /// The word for it in lists and filters.
  package enum Word: String, Sendable, Hashable, CaseIterable {
    case issued, retired, replaced, revoked
  }

  package var word: Word {
    switch self {
    case .issued: .issued
    case .retired: .retired
    case .replaced: .replaced
    case .revoked: .revoked
    }
  }
}
