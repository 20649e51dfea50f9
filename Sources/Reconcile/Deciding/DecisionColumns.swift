internal import Facts

/// What became of the records of one block, by row: what `Decision` says in words, in numbers.
package struct DecisionColumns: Sendable {
  /// `Outcome.rawValue`.
  package let outcomes: [UInt8]
  /// `ReasonCode.rawValue` of the reported reason.
  package let reasons: [UInt8]
  /// `ReasonSet.rawValue` of all that apply.
  package let reasonSets: [UInt64]
  /// `Advocate.id`; 0 when nobody is known.
  package let advocates: [UInt64]
  /// Index of the offer plus one; 0 when none was found.
  package let offers: [UInt8]

  init(_ states: CaseStates, _ ids: Column<UInt64>) {
    outcomes = states.map(\.outcome.rawValue)
    reasons = states.map(\.primary.rawValue)
    reasonSets = states.map(\.reasons.rawValue)
    advocates = states.advocates.map { $0 == CaseStates.noAdvocate ? 0 : ids[at: Int($0)] }
    offers = states.offers.map { $0 == CaseStates.noOffer ? 0 : $0 + 1 }
  }
}
