extension ReasonCode {
  /// As reports and exports write it: `SELF_REFERRAL_EMAIL`.
  package var code: String { Self.codes[Int(rawValue)] }

  private static let codes = allCases.map { reason -> String in
    switch reason {
    case .selfReferralID: return "SELF_REFERRAL_ID"
    case .sharedIP: return "SHARED_IP"
    case .notAReferralCode: return "NOT_A_REFERRAL_CODE"
    default:
      return "\(reason)".reduce(into: "") { text, letter in
        text += letter.isUppercase ? "_\(letter)" : letter.uppercased()
      }
    }
  }

  package init?(code: String) {
    guard let index = Self.codes.firstIndex(of: code) else { return nil }
    self = Self.allCases[index]
  }
}

extension ReasonCode {
  /// Those that an order can have; the others are of refunds and bonuses.
  package static let ofOrders = allCases.filter { $0.rawValue < orphanRefund.rawValue }
}
