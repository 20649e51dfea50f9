/// `Documentation/reasons.md` and the pages below `Documentation/reasons/`, from the list of
/// reasons.
package enum ReasonPage {
  private static let notice =
    "<!-- Generated from Sources/Reconcile/Reasons: edit the texts there. -->"

  /// The list of all.
  package static var text: String {
    var lines = [
      "# Reasons", "", notice, "",
      "Every order that was read has one outcome and one reported reason; all others that apply",
      "are recorded beside it. Of several, a rule that refuses comes before one that asks a",
      "person, and among those the one that stands first here. How rules work is in",
      "[reconciliation](reconciliation.md).", "",
      "To answer \"why did I get nothing?\": `tally explain order NUMBER` names the reason; its",
      "page has a letter to copy, in German and English. A letter says nothing about the friend.",
    ]
    for group in ReasonGroup.all {
      lines += ["", "## [\(group.title)](reasons/\(group.name).md)", ""]
      lines += ["| reason | what it does | when |", "|---|---|---|"]
      for text in group.texts {
        let code = text.code.code
        lines.append(
          "| [`\(code)`](reasons/\(group.name).md#\(code.lowercased())) "
            + "| \(words(of: text.code)) | \(text.meaning) |")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The page of a group.
  package static func text(of group: ReasonGroup) -> String {
    var lines = [
      "# \(group.title)", "", notice, "", group.introduction, "",
      "All reasons are listed in [reasons](../reasons.md).",
    ]
    for text in group.texts { lines += section(text) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func section(_ text: ReasonText) -> [String] {
    var lines = [
      "", "## `\(text.code.code)`", "", "\(text.meaning) **\(effect(of: text.code))**", "",
      "- For support: \(text.support)", "- From: \(source(of: text))",
    ]
    if text.code.mayReduce { lines += ["", "Where nothing of the reward is left:"] }
    lines += letters(text, text.code.effect)
    if text.code.mayReduce {
      lines += ["", "Where a smaller reward stands (`\(Outcome.creditReduced.code)`):"]
      lines += letters(text, .reduces)
    }
    return lines
  }

  private static func letters(_ text: ReasonText, _ effect: ReasonEffect) -> [String] {
    [ReasonAnswer.german(text, effect), ReasonAnswer.english(text, effect)]
      .filter { !$0.isEmpty }.flatMap { ["", "> \($0)"] }
  }

  private static func words(of code: ReasonCode) -> String {
    code.mayReduce
      ? "\(code.effect.words), or \(ReasonEffect.reduces.words)" : code.effect.words
  }

  private static func effect(of code: ReasonCode) -> String {
    let words = words(of: code)
    return words.prefix(1).uppercased() + words.dropFirst() + "."
  }

  /// Keys of the programme's files as code.
  private static func source(of text: ReasonText) -> String {
    text.source.split(separator: ", ")
      .map { $0.contains(".") || $0.contains("_") || $0.hasPrefix("--") ? "`\($0)`" : String($0) }
      .joined(separator: ", ")
  }
}
