import Diagnostics

extension Diagnostic {
  static func unknownVerb(
    _ word: String, of command: String, among words: [String], at place: Place
  ) -> Diagnostic {
    let nearest = Spelling.nearest(to: word, among: words)
    return Diagnostic(
      "usage.unknown-verb", at: place, "`\(word)` is not a verb of `\(command)`",
      fix: nearest.map { "write `\($0)`" } ?? "write one of: " + words.joined(separator: ", "))
  }

  static func missingVerb(of command: String, words: [String], at place: Place) -> Diagnostic {
    Diagnostic(
      "usage.missing-verb", at: place, "`\(command)` needs a verb that says what to do",
      fix: "write one of: " + words.joined(separator: ", "))
  }

  /// `owners` are the commands which have the option, when others than `command` do.
  static func unknownOption(
    _ option: String, of command: String, among options: [String], owners: [String],
    at place: Place
  ) -> Diagnostic {
    let what = "`\(option)` is not an option of `\(command)`"
    if !owners.isEmpty {
      let list = owners.map { "`\($0)`" }.joined(separator: ", ")
      return Diagnostic(
        "usage.unknown-option", at: place, what, why: "it belongs to \(list)",
        fix: "leave it out")
    }
    let nearest = Spelling.nearest(to: option, among: options)
    return Diagnostic(
      "usage.unknown-option", at: place, what,
      fix: nearest.map { "write `\($0)`" } ?? "leave it out")
  }

  static func missingValue(of option: String, placeholder: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "usage.missing-value", at: place, "`\(option)` needs a value",
      fix: "write `\(option) \(placeholder)`; a value that begins with `-` goes behind a `=`")
  }

  static func unexpectedValue(of option: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "usage.unexpected-value", at: place, "`\(option)` takes no value",
      fix: "write `\(option)` alone")
  }

  static func repeatedOption(_ option: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "usage.repeated-option", at: place, "`\(option)` was given before",
      why: "it can have one value only", fix: "leave one of them out")
  }

  static func emptyValue(of subject: String, placeholder: String, at place: Place) -> Diagnostic {
    Diagnostic(
      "usage.empty-value", at: place, "the value of `\(subject)` is empty",
      why: "a shell variable that is not set leaves nothing", fix: "give \(placeholder)")
  }

  static func badChoice(
    _ value: String, of subject: String, among choices: [String], at place: Place
  ) -> Diagnostic {
    let nearest = Spelling.nearest(to: value, among: choices)
    return Diagnostic(
      "usage.bad-choice", at: place, "`\(subject)` cannot be `\(value)`",
      why: "the choices are " + choices.joined(separator: ", "),
      fix: nearest.map { "write `\($0)`" } ?? "write one of them")
  }

  static func badNumber(
    _ value: String, of subject: String, range: ClosedRange<Int>, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "usage.bad-number", at: place, "`\(subject)` cannot be `\(value)`",
      fix: "write a whole number from \(range.lowerBound) to \(range.upperBound)")
  }

  static func badForm(
    _ value: String, of subject: String, expects: String, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "usage.bad-value", at: place, "`\(subject)` cannot be `\(value)`",
      fix: "write \(expects)")
  }

  /// `hasRoot`: whether the command can be told where to work.
  static func extraOperand(
    _ word: String, of command: String, hasRoot: Bool, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "usage.extra-operand", at: place, "`\(word)` is one word too many for `\(command)`",
      fix: hasRoot
        ? "leave it out; the folder to work in goes behind `--root`"
        : "leave it out; text with blanks goes in quotation marks")
  }

  static func missingOperand(
    _ operand: OperandDefinition, of command: String, usage: String, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      "usage.missing-operand", at: place, "`\(command)` needs \(operand.name)",
      why: operand.summary, fix: "write `\(command) \(usage)`")
  }

  /// What only the verb can find wrong with the value of an option or operand.
  static func unusable(
    _ what: String, why: String, fix: String, at place: Place
  ) -> Diagnostic {
    Diagnostic("usage.unusable", at: place, what, why: why, fix: fix)
  }
}
