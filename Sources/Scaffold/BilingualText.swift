internal import Quantity

/// The same text in the languages that come with the tool.
struct BilingualText: Sendable {
  let german: String
  let english: String

  init(de german: String, en english: String) {
    self.german = german
    self.english = english
  }

  /// German for all kinds of German, English for everything else.
  subscript(language: Language) -> String {
    language.primary == Language.german.tag ? german : english
  }
}
