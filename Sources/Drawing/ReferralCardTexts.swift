/// What all cards of one offer and language say.
package struct ReferralCardTexts: Equatable, Sendable {
  /// As in HTML: `de`, `en`.
  package var language: String
  package var title: String
  /// What the friend gets, and under which conditions.
  package var reward: String
  /// What to do: “Scan, or type the address”.
  package var instruction: String
  /// Above the code: “Your code”.
  package var codeLabel: String
  /// That whoever recommends gets something for it, as the law wants it said.
  package var disclosure: String

  package init(
    language: String, title: String, reward: String, instruction: String, codeLabel: String,
    disclosure: String
  ) {
    self.language = language
    self.title = title
    self.reward = reward
    self.instruction = instruction
    self.codeLabel = codeLabel
    self.disclosure = disclosure
  }
}
