import CSV
import Diagnostics
import Payouts
import Testing

@Suite struct AnswerTests {
  private func answers(_ text: String) -> ([AnswerList.Answer], [String]) {
    var findings: [Diagnostic] = []
    let list = AnswerList(
      MemoryStream(Array(text.utf8)), path: "answer.csv", into: &findings)
    return (list.answers, findings.map(\.id))
  }

  @Test func wordsOfBanksAndShopsAreKnown() {
    let (answers, findings) = answers(
      "Referenz;Status;Grund\nP1-A1;ACSC;\nP1-A2;RJCT;AC04\nP1-A3;abgelehnt;Konto von Anna Probe\n")
    #expect(findings.isEmpty)
    #expect(answers.map(\.isPaid) == [true, false, false])
    // Words may name somebody: only codes are kept.
    #expect(answers.map(\.reason) == ["FAILED", "AC04", "FAILED"])
  }

  @Test func otherWordsAreFound() {
    #expect(answers("reference,status\nP1-A1,maybe\n").1 == ["answer.unknown-status"])
    #expect(answers("reference,reason\nP1-A1,AC04\n").1 == ["answer.missing-columns"])
  }
}
