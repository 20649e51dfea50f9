internal import Diagnostics

extension Diagnostic {
  static func noLinks(_ path: String) -> Diagnostic {
    Diagnostic(
      "links.nobody", .warning, at: .file(path), "there is no advocate to write to",
      why: "lists have active advocates with a code, of an audience that has an offer today",
      fix: "look at `passalong advocates list`, and leave out options that narrow the choice")
  }
}
