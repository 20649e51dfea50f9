internal import Program

/// What a referral element can lead to.
package enum Lead: String, Sendable, CaseIterable {
  case offer, shareable, page, script

  func isTaken(by element: ReferralElement) -> Bool {
    switch self {
    case .offer: element.offer != nil
    case .shareable: element.shareable != nil
    case .page: element.page != nil
    case .script: element.script != nil
    }
  }
}
