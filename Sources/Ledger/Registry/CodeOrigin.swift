/// How a code came about.
package enum CodeOrigin: String, Sendable, Hashable, CaseIterable {
  /// Derived from the programme's key.
  case minted
  /// Chosen.
  case vanity

  /// The number in the registry.
  var number: Int64 { self == .minted ? 0 : 1 }

  init(number: Int64) { self = number == 0 ? .minted : .vanity }
}
