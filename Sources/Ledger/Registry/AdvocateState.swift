/// Whether an advocate takes part.
package enum AdvocateState: String, Sendable, Hashable, CaseIterable {
  case active
  /// Known, but not written to and given no new code: left, paused, deceased.
  case inactive
  /// Erased on request: codes and credits are left, the person is not known any more.
  case forgotten

  /// The number in the registry.
  var number: Int64 {
    switch self {
    case .active: 0
    case .inactive: 1
    case .forgotten: 2
    }
  }

  init(number: Int64) {
    self = number == 0 ? .active : number == 1 ? .inactive : .forgotten
  }
}
