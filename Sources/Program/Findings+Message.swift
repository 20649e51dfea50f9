internal import Diagnostics
internal import YAML

// What can be wrong with a message to advocates.

extension Diagnostic {
  static func noMessageTexts(at place: Place) -> Diagnostic {
    Diagnostic(
      "message.no-texts", at: place, "there is no text to send",
      why: "a message has one section for each channel", fix: "add a section such as `## email`")
  }

  static func unknownMessagePlaceholder(_ name: String, at place: Place) -> Diagnostic {
    let names = MessagePlaceholder.allCases.map(\.rawValue)
    return Diagnostic(
      "message.unknown-placeholder", at: place,
      "nothing can stand for `{\(name)}`\(Suggestion.phrase(for: name, among: names))",
      why: "messages leave open " + names.map { "{\($0)}" }.joined(separator: ", "),
      fix: "use one of these; nothing of a friend can be told")
  }

  static func idlePlaceholder(
    _ placeholder: MessagePlaceholder, _ occasion: MessageOccasion, at place: Place
  ) -> Diagnostic {
    let occasions = placeholder.occasions.map { "`\($0.rawValue)`" }.joined(separator: " and ")
    return Diagnostic(
      "message.idle-placeholder", at: place,
      "`\(placeholder.text)` has no value in a message for `\(occasion.rawValue)`",
      why: "it has one in messages for \(occasions)", fix: "remove it, or change `occasion`")
  }

  static func pageOfNobody(at place: Place) -> Diagnostic {
    Diagnostic(
      "message.no-page", at: place, "advocates of this site have no page of their own",
      why: "site.yaml turns them off (advocate_pages)", fix: "remove `{page}`, or turn them on")
  }

  static func differingMessage(_ id: Identifier, at place: Place) -> Diagnostic {
    Diagnostic(
      "message.differing-header", at: place,
      "occasion or offer differ between the languages of `\(id)`",
      why: "the same message is told in all languages", fix: "make them the same")
  }
}
