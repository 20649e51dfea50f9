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

  /// Whether it has an amount that a minimum and a percentage can be counted on.
  package var hasAmount: Bool { self == .order || self == .contract }
}
