package import Codes
package import Quantity

/// What a code's share page is to say of the code.
package enum ShareLife: Sendable, Hashable {
  case active
  /// No longer handed out, but still credited up to and including a day.
  case retired(through: Day)
  /// Another code stands for it: its page hands out that one.
  case replaced(by: Code)
  /// It does not count any more.
  case revoked

  /// Whether a friend can still use it on a day.
  package func isOpen(on day: Day) -> Bool {
    switch self {
    case .active, .replaced: true
    case .retired(let last): day <= last
    case .revoked: false
    }
  }
}
