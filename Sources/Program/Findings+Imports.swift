internal import Diagnostics

// What can be wrong with `program/imports/NAME.yaml`.

extension Diagnostic {
  /// `first`, `second`: keys of `statuses`.
  static func wordOfTwoStates(
    _ word: String, _ second: String, and first: String, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "mapping.word-of-two-states", at: place,
      "`\(word)` stands among the words for `\(first)` and for `\(second)`",
      why: "an order of that state would be credited or refused by chance; case is ignored",
      fix: "keep it in one of the two lists")
  }
}
