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

  /// Whether a reward measured in that way can arrive in this form.
  func suits(_ kind: RewardKind) -> Bool {
    switch kind {
    case .fixed: self != .gift && self != .points
    case .percent: self != .gift
    case .gift: self == .gift
    case .points: self == .points
    }
  }
}
