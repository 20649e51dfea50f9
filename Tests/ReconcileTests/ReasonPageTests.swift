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

  @Test func thePagesAreCurrent() throws {
    let file = Repository.file("Documentation/reasons.md")
    #expect(try Golden.mismatch(ReasonPage.text, file) == nil)
    for group in ReasonGroup.all {
      let file = Repository.file("Documentation/reasons/\(group.name).md")
      #expect(try Golden.mismatch(ReasonPage.text(of: group), file) == nil)
    }
    let folder = Repository.file("Documentation/reasons").path(percentEncoded: false)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(names.sorted() == ReasonGroup.all.map { $0.name + ".md" }.sorted())
  }

  /// Of a reward that was reduced nobody writes that it was taken back.
  @Test(arguments: [ReasonCode.chargebackLost, .clawback, .refundAfterRelease])
  func whatMayReduceHasALetterForEither(reason: ReasonCode) throws {
    let group = try #require(ReasonGroup.all.first { $0.name == "later" })
    let sections = ReasonPage.text(of: group).split(separator: "\n## ")
    let section = try #require(sections.first { $0.hasPrefix("`\(reason.code)`") })
    let letters = section.split(separator: "\n").filter { $0.hasPrefix("> ") }
    #expect(letters.count == 4)
    #expect(letters.filter { $0.contains("vom Rest") || $0.contains("on the rest") }.count == 2)
    #expect(letters.filter { $0.contains("zurückgebucht") || $0.contains("taken back") }.count == 2)
  }

  @Test func whatAReasonDoesIsWhatTheRulesDo() {
    let effects: [Outcome: Set<ReasonEffect>] = [
      .creditPending: [.credits], .creditApproved: [.credits],
      .creditReduced: [.reduces, .refuses], .reversed: [.undoes], .rejected: [.refuses],
      .held: [.asks], .waiting: [.waits], .ignored: [.ignores],
    ]
    for row in ReasonRow.all where !row.isBeside {
      let mayReduce = row.outcome == .creditReduced && row.reason.mayReduce
      #expect(
        effects[row.outcome]?.contains(row.reason.effect) == true || mayReduce,
        "\(row.reason.code) \(row.outcome.code)")
    }
    let reported = Set(ReasonRow.all.filter { !$0.isBeside }.map(\.reason))
    for reason in ReasonCode.ofOrders where reason.effect == .isBeside {
      #expect(!reported.contains(reason), "\(reason.code)")
    }
  }
}
