internal import YAML

/// What happens to a paid-out reward whose order is refunded later.
package enum AfterPayoutRule: String, YAMLChoice, Hashable {
  /// The amount is set off against later credits.
  case carryForward = "carry_forward"
  /// The firm bears it.
  case writeOff = "write_off"
}
