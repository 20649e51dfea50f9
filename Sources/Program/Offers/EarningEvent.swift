internal import YAML

/// What a friend must do for a credit to be earned.
package enum EarningEvent: String, YAMLChoice, Hashable {
  /// A paid order.
  case order
  /// A signed contract.
  case contract
  /// A qualified enquiry.
  case lead
  /// A registration.
  case registration
}
