internal import Program

/// How much the signs of self-referral and abuse that only add to a score weigh, up to 100.
///
/// Source: `Documentation/reconciliation.md`, section "Signs of abuse".
enum FraudScore {
  /// Every sign, and what it adds.
  static let weights: [(sign: ReasonCode, weight: Int)] = [
    (.selfReferralID, 90), (.selfReferralEmail, 90), (.selfReferralPhone, 60),
    (.sharedAddress, 30), (.sharedIP, 40), (.similarIdentity, 50), (.disposableEmail, 30),
    (.referralCycle, 60),
  ]

  private static let signs = ReasonSet(weights.map(\.sign))

  static func action(_ sign: ReasonCode, _ fraud: FraudPolicy) -> FraudAction {
    switch sign {
    case .selfReferralID: fraud.sameCustomer
    case .selfReferralEmail: fraud.sameEmail
    case .selfReferralPhone: fraud.samePhone
    case .sharedAddress: fraud.sameAddress
    case .sharedIP: fraud.sameNetworkAddress
    case .similarIdentity: fraud.similarIdentity
    case .disposableEmail: fraud.disposableEmail
    case .referralCycle: fraud.referralCycle
    default: .ignore
    }
  }

  /// The sum over the recorded signs whose action is to add to it.
  static func score(_ reasons: ReasonSet, _ fraud: FraudPolicy) -> Int {
    if reasons.isDisjoint(with: signs) { return 0 }
    let sum = weights.reduce(0) { sum, entry in
      let counts = reasons.contains(entry.sign) && action(entry.sign, fraud) == .score
      return counts ? sum + entry.weight : sum
    }
    return min(sum, 100)
  }

  static func check(_ verdict: inout Verdict, _ fraud: FraudPolicy) {
    let score = score(verdict.reasons, fraud)
    guard score > 0 else { return }
    if score >= fraud.rejectAt {
      verdict.stop(.fraudReject)
    } else if score >= fraud.holdAt {
      verdict.hold(.fraudHold)
    }
  }
}
