/// The rules by what they look at, in the order in which they are asked.
package enum Rule: String, Sendable, Hashable, CaseIterable {
  case record, decision, code, advocate, offer, payment, people, friend, amount, limits, refunds
  case reward, hold

  /// The rule that gives a reason; nil for reasons that no order has.
  package init?(of reason: ReasonCode) {
    switch reason {
    case .badRecord, .afterAsOf, .duplicateRecord, .supersededRecord, .orderAlreadyCredited,
      .correctedRecord, .lateEvent, .ambiguousTime:
      self = .record
    case .manualReject, .manualAdjust, .manualApprove: self = .decision
    case .malformedCode, .unknownCode, .notAReferralCode, .claimTooLate, .noCode, .codeRevoked,
      .codeRetired, .multipleCodes, .lateClaim, .codeOverridesClick, .clickOverridesCode:
      self = .code
    case .referrerIneligible: self = .advocate
    case .otherEvent, .offerNotStarted, .offerExpired: self = .offer
    case .testTransaction, .awaitingPayment, .orderCancelled: self = .payment
    case .selfReferralID, .selfReferralEmail, .selfReferralPhone, .sharedAddress,
      .countryExcluded, .businessCustomer, .underAge, .employeeExcluded, .referralCycle,
      .sharedIP, .similarIdentity, .disposableEmail, .fraudReject, .fraudHold:
      self = .people
    case .friendNotNew, .historyUnknown, .friendAlreadyReferred, .repeatNotEarning:
      self = .friend
    case .belowMinimum, .currencyMismatch: self = .amount
    case .capFriend, .capReferrerFriends, .capReferrerPeriod, .capReferrerLifetime, .capBudget:
      self = .limits
    case .chargebackLost, .clawback, .refundAfterRelease, .refundFull, .refundBelowMinimum,
      .refundPartial, .chargebackOpen, .chargebackWon:
      self = .refunds
    case .holding, .released: self = .hold
    case .orphanRefund, .orphanPayment, .orphanDispute, .orphanClaim, .milestoneLost:
      return nil
    }
  }
}
