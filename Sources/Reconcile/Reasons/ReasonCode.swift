/// Why an order has its outcome: a closed list, in the order of precedence.
///
/// Rules that refuse come before rules that ask a person, and within each the earlier one here is
/// reported; all that apply are recorded. Source: `Documentation/reasons.md`.
package enum ReasonCode: UInt8, Sendable, Hashable, CaseIterable, BitwiseCopyable {
  // What was read.
  case badRecord
  case afterAsOf
  case duplicateRecord
  case supersededRecord
  case orderAlreadyCredited
  case manualReject
  // Whose code it is.
  case malformedCode
  case unknownCode
  case notAReferralCode
  case claimTooLate
  case noCode
  case codeRevoked
  case codeRetired
  // Whether an offer holds.
  case otherEvent
  case offerNotStarted
  case offerExpired
  case referrerIneligible
  // The state of the order.
  case testTransaction
  case awaitingPayment
  case orderCancelled
  // Whether friend and order qualify.
  case selfReferralID
  case selfReferralEmail
  case selfReferralPhone
  case sharedAddress
  case countryExcluded
  case businessCustomer
  case underAge
  case employeeExcluded
  case friendNotNew
  case historyUnknown
  case friendAlreadyReferred
  case repeatNotEarning
  case belowMinimum
  case currencyMismatch
  // Conflicts and signs of abuse.
  case multipleCodes
  case lateClaim
  case referralCycle
  case sharedIP
  case similarIdentity
  case disposableEmail
  case fraudReject
  case fraudHold
  // Limits.
  case capFriend
  case capReferrerFriends
  case capReferrerPeriod
  case capReferrerLifetime
  case capBudget
  // What happened to the order since.
  case chargebackLost
  case clawback
  case refundAfterRelease
  case refundFull
  case refundBelowMinimum
  case refundPartial
  case chargebackOpen
  // Why a credit stands.
  case manualAdjust
  case manualApprove
  case holding
  case released
  // What is worth knowing beside.
  case chargebackWon
  case correctedRecord
  case codeOverridesClick
  case clickOverridesCode
  case lateEvent
  case ambiguousTime
  // Of a refund, a bonus, a payment, a dispute and a claim; of no order.
  case orphanRefund
  case milestoneLost
  case orphanPayment
  case orphanDispute
  case orphanClaim
}
