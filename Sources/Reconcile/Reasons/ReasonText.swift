/// What is said of a reason, to staff and to advocates.
package struct ReasonText: Sendable {
  package let code: ReasonCode
  /// When it applies.
  package let meaning: String
  /// What support answers, or does.
  package let support: String
  /// What the advocate may be told, without anything about the friend; empty where the advocate
  /// has nothing to do with it.
  package let german: String
  package let english: String
  /// Where the rule comes from: a key of the programme's files, or a custom of the trade.
  package let source: String

  init(
    _ code: ReasonCode, _ meaning: String, support: String, de german: String = "",
    en english: String = "", from source: String
  ) {
    self.code = code
    self.meaning = meaning
    self.support = support
    self.german = german
    self.english = english
    self.source = source
  }

  /// One for each reason, in the order of precedence.
  package static let all = reading + codes + offers + people + abuse + limits + later + notes
}
