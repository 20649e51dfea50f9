/// What the rules that look at one order alone found.
struct JudgedCase {
  var verdict = Verdict()
  var bits: CaseBits = [.head]
  var advocate = CaseStates.noAdvocate
  var offer = CaseStates.noOffer
}
