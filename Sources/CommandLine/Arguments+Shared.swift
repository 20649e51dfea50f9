/// The shared options with their types; what a verb does not declare has its default.
extension Arguments {
  /// Without slashes at its end, so that paths can be put behind it.
  package var root: String {
    var root = declares("root") ? value("root") ?? "." : "."
    while root.utf8.count > 1, root.hasSuffix("/") { root.removeLast() }
    return root
  }
  package var format: OutputFormat { common("format", or: .text) }
  package var colour: ColourChoice { common("color", or: .auto) }
  package var isQuiet: Bool { declares("quiet") && flag("quiet") }
  package var isVerbose: Bool { declares("verbose") && flag("verbose") }
  package var isDryRun: Bool { declares("dry-run") && flag("dry-run") }
  package var isStrict: Bool { declares("strict") && flag("strict") }
  /// nil: one per processor.
  package var jobs: Int? { declares("jobs") ? integer("jobs") : nil }

  private func common<Choice: RawRepresentable<String>>(
    _ name: String, or fallback: Choice
  ) -> Choice {
    declares(name) ? choice(name) ?? fallback : fallback
  }
}
