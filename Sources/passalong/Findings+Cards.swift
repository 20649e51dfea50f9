internal import Diagnostics

extension Diagnostic {
  static func noCards(_ path: String) -> Diagnostic {
    Diagnostic(
      "card.nobody", .warning, at: .file(path), "there is no advocate to print cards for",
      why: "cards are for active advocates with a code, of an audience that has an offer today",
      fix: "look at `passalong advocates list`, and leave out options that narrow the choice")
  }
}
