/// The options that verbs share. A verb lists those it heeds.
extension OptionDefinition {
  package static var root: OptionDefinition {
    .value(
      "root", letter: "C", "DIR", .directory, "Work in this directory.", default: ".",
      group: .common)
  }

  package static var format: OptionDefinition {
    .choice(
      "format", OutputFormat.self, "Print for people, or as one JSON object per line.",
      default: .text, group: .common)
  }

  package static var quiet: OptionDefinition {
    .flag("quiet", letter: "q", "Print findings and results only.", group: .common)
  }

  package static var verbose: OptionDefinition {
    .flag("verbose", letter: "v", "Say what is being done.", group: .common)
  }

  package static var color: OptionDefinition {
    .choice(
      "color", ColourChoice.self, "Colour what is printed.", default: .auto, group: .common)
  }

  package static var jobs: OptionDefinition {
    .value(
      "jobs", letter: "j", "N", .integer(1...256), "Work on this many things at once.",
      defaultNote: "one per processor", group: .common)
  }

  package static var dryRun: OptionDefinition {
    .flag("dry-run", letter: "n", "Show what would change, and change nothing.", group: .common)
  }

  package static var strict: OptionDefinition {
    .flag("strict", "Let warnings count: the exit status is then 3.", group: .common)
  }

  /// The instant that counts as now; the tool brings the check, as it knows the form.
  package static func clock(isValid: @escaping @Sendable (String) -> Bool) -> OptionDefinition {
    let expects = "an instant such as 2026-05-01T09:00:00Z, or a day such as 2026-05-01"
    return .value(
      "clock", "INSTANT", .form(expects: expects, isValid: isValid),
      "Take this for the present, so that the result can be reproduced.",
      defaultNote: "now", group: .common)
  }

  /// The instant whose knowledge counts; the tool brings the check, as it knows the form.
  package static func asOf(isValid: @escaping @Sendable (String) -> Bool) -> OptionDefinition {
    let expects = "an instant such as 2026-05-01T09:00:00Z, or a day such as 2026-05-01"
    return .value(
      "as-of", "INSTANT", .form(expects: expects, isValid: isValid),
      "Answer as it was known then.", defaultNote: "now", group: .common)
  }

  /// What every verb should heed: `--format --quiet --verbose --color`.
  package static var everywhere: [OptionDefinition] { [.format, .quiet, .verbose, .color] }
}
