import Foundation
import Reconcile
import TestSupport
import Testing

/// The page on reasons is what the enum says.
@Suite struct ReasonPageTests {
  @Test func everyReasonHasItsWordsInTheOrderOfTheEnum() {
    #expect(ReasonText.all.map(\.code) == ReasonCode.allCases)
    for text in ReasonText.all {
      #expect(!text.meaning.isEmpty && !text.support.isEmpty && !text.source.isEmpty)
      #expect(text.german.isEmpty == text.english.isEmpty)
    }
  }

  @Test func everyCodeIsReadBackAndUnique() {
    #expect(Set(ReasonCode.allCases.map(\.code)).count == ReasonCode.allCases.count)
    for reason in ReasonCode.allCases { #expect(ReasonCode(code: reason.code) == reason) }
    #expect(ReasonCode(code: "NOTHING") == nil)
  }

  @Test(arguments: [
    (ReasonCode.selfReferralID, "SELF_REFERRAL_ID"), (.sharedIP, "SHARED_IP"),
    (.notAReferralCode, "NOT_A_REFERRAL_CODE"), (.friendNotNew, "FRIEND_NOT_NEW"),
    (.capReferrerPeriod, "CAP_REFERRER_PERIOD"), (.holding, "HOLDING"),
  ])
  func codesAreWordsInCapitals(reason: ReasonCode, code: String) {
    #expect(reason.code == code)
  }

  @Test func reasonsOfOrdersFitASet() {
    #expect(ReasonCode.ofOrders.allSatisfy { $0.rawValue < 64 })
    let all = ReasonSet(ReasonCode.ofOrders)
    #expect(all.reasons == ReasonCode.ofOrders)
  }

  @Test func thePageIsCurrent() throws {
    let file = Repository.root.appending(path: "Documentation/reasons.md")
    #expect(try Golden.mismatch(ReasonPage.text, file) == nil)
  }
}
