internal import CommandLine

extension OptionDefinition {
  /// How many rows a table has when nobody says.
  static let rowsShown = 100

  static var limit: OptionDefinition {
    .value(
      "limit", "N", .integer(1...1_000_000_000), "List at most this many.",
      defaultNote: "\(rowsShown) as a table, all as JSON")
  }

  /// Goes on where the last list ended.
  static func after(_ placeholder: String) -> OptionDefinition {
    .value("after", placeholder, .text, "List those that come after this one.")
  }

  static var note: OptionDefinition {
    .value("note", "TEXT", .text, "Why, in a few words that are kept with it; name nobody.")
  }
}

extension Arguments {
  /// How many are to be listed; nil for all.
  var listLimit: Int? {
    integer("limit") ?? (format == .text ? OptionDefinition.rowsShown : nil)
  }
}
