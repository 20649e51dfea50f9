/// What a reason does to the credit of an order, when it is the reported one.
package enum ReasonEffect: Sendable, Hashable, CaseIterable {
  /// There is no credit.
  case refuses
  /// A person decides.
  case asks
  /// Nothing is decided yet; a later run looks again.
  case waits
  /// The order has nothing to do with the programme, or its record with the order.
  case ignores
  case credits
  /// There is a credit, and it is smaller.
  case reduces
  /// The credit is taken back.
  case undoes
  /// It is recorded and never reported: another reason decides.
  case isBeside

  /// In a table.
  var words: String {
    switch self {
    case .refuses: "no credit"
    case .asks: "a person decides"
    case .waits: "not decided yet"
    case .ignores: "not counted"
    case .credits: "credited"
    case .reduces: "credited in part"
    case .undoes: "taken back"
    case .isBeside: "a note beside another reason"
    }
  }
}

extension ReasonCode {
  /// With the programme's usual settings; `fraud` may turn a sign into a question or a refusal.
  package var effect: ReasonEffect {
    switch self {
    case .afterAsOf, .awaitingPayment: .waits
    case .badRecord, .duplicateRecord, .supersededRecord, .orderAlreadyCredited,
      .notAReferralCode, .noCode, .otherEvent, .testTransaction:
      .ignores
    case .selfReferralPhone, .sharedAddress, .historyUnknown, .currencyMismatch, .multipleCodes,
      .lateClaim, .referralCycle, .fraudHold, .chargebackOpen:
      .asks
    case .holding, .released, .manualApprove, .manualAdjust: .credits
    case .refundPartial: .reduces
    case .chargebackLost, .clawback, .refundAfterRelease, .refundFull, .refundBelowMinimum,
      .milestoneLost:
      .undoes
    case .sharedIP, .similarIdentity, .disposableEmail: .isBeside
    default: rawValue > ReasonCode.released.rawValue ? .isBeside : .refuses
    }
  }

  /// Whether a smaller reward may stand, where only a part of the order was undone.
  package var mayReduce: Bool {
    self == .chargebackLost || self == .clawback || self == .refundAfterRelease
  }
}
