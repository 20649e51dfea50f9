internal import YAML

/// Which amount of an order a minimum and a percentage are counted on; goods only, without
/// shipping, gift cards and tips.
///
/// Source: `Documentation/campaign-files.md`, section "The amount that counts".
package enum AmountBasis: String, YAMLChoice, Hashable {
  case netAfterDiscount = "net_after_discount"
  case grossAfterDiscount = "gross_after_discount"
  case netBeforeDiscount = "net_before_discount"
  case grossBeforeDiscount = "gross_before_discount"

  /// Whether value added tax is left out.
  package var isNet: Bool { self == .netAfterDiscount || self == .netBeforeDiscount }

  /// Whether discounts have been taken off.
  package var isAfterDiscount: Bool { self == .netAfterDiscount || self == .grossAfterDiscount }
}
