internal import Diagnostics
internal import Program

extension Diagnostic {
  static func noMessages(at path: String) -> Diagnostic {
    Diagnostic(
      "mailing.no-messages", at: .file(path), "the site has no messages to advocates",
      why: "what is told of an order, a release or a refusal stands in a file for each language",
      fix: "write \(path)/NAME.LANG.md with `occasion:` and a section such as `## email`")
  }

  static func noMessage(for occasion: MessageOccasion, at path: String) -> Diagnostic {
    Diagnostic(
      "mailing.no-message", .warning, at: .file(path),
      "advocates are owed feedback for which there is no message: `\(occasion.rawValue)`",
      why: "it was not recorded as told, and waits",
      fix: "write a message with `occasion: \(occasion.rawValue)` and without `offer`")
  }

  static func unknownMailing(_ number: Int, _ path: String) -> Diagnostic {
    Diagnostic(
      "mailing.unknown", at: .file(path), "there is no mailing \(number)",
      why: "mailings are numbered from 1, as the names of their lists say",
      fix: "check the number; `tally mailings` writes those that are still due")
  }
}
