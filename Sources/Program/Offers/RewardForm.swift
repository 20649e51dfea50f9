internal import YAML

/// In which form a reward arrives.
package enum RewardForm: String, YAMLChoice, Hashable {
  /// A code to spend in the shop.
  case voucher
  /// Money to a bank account.
  case cash
  /// Off the price of the order itself.
  case discount
  /// Set off against the next bill.
  case accountCredit = "account_credit"
  /// Money to somebody else, in the advocate's name.
  case donation
  /// Points of the firm's own bonus programme.
  case points
  /// A thing.
  case gift
}
