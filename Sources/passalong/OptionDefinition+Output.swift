internal import CommandLine

extension OptionDefinition {
  static var output: OptionDefinition {
    .value(
      "output", letter: "o", "DIR", .directory, "Write below this directory.",
      defaultNote: "Output/ in the site's folder")
  }
}
