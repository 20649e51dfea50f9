/// One option of a verb, as data: parser, help, manual and completions all read this.
package struct OptionDefinition: Sendable {
  /// Where help lists an option.
  package enum Group: Sendable {
    /// With the options of the verb itself.
    case own
    /// With the options that many verbs share.
    case common
  }

  /// Without the dashes, in kebab case.
  package let name: String
  package let letter: Character?
  /// nil for a flag, which takes no value.
  package let kind: ValueKind?
  /// How help names the value; empty for a flag.
  package let placeholder: String
  package let isRepeatable: Bool
  /// The value when the option is left out.
  package let defaultValue: String?
  /// What help says of a default that has no fixed value, such as “one per processor”.
  package let defaultNote: String?
  /// One sentence. Code in backticks.
  package let summary: String
  package let group: Group

  private init(
    _ name: String, letter: Character?, kind: ValueKind?, placeholder: String, isRepeatable: Bool,
    defaultValue: String?, defaultNote: String?, summary: String, group: Group
  ) {
    self.name = name
    self.letter = letter
    self.kind = kind
    self.placeholder = placeholder
    self.isRepeatable = isRepeatable
    self.defaultValue = defaultValue
    self.defaultNote = defaultNote
    self.summary = summary
    self.group = group
  }

  /// An option without a value: given or not.
  package static func flag(
    _ name: String, letter: Character? = nil, _ summary: String, group: Group = .own
  ) -> OptionDefinition {
    OptionDefinition(
      name, letter: letter, kind: nil, placeholder: "", isRepeatable: false, defaultValue: nil,
      defaultNote: nil, summary: summary, group: group)
  }

  /// An option with a value, called `placeholder` in help.
  ///
  /// A `default` is what `Arguments` answer when the option is left out; a `defaultNote` is only
  /// shown.
  package static func value(
    _ name: String, letter: Character? = nil, _ placeholder: String, _ kind: ValueKind,
    _ summary: String, isRepeatable: Bool = false, default defaultValue: String? = nil,
    defaultNote: String? = nil, group: Group = .own
  ) -> OptionDefinition {
    OptionDefinition(
      name, letter: letter, kind: kind, placeholder: placeholder, isRepeatable: isRepeatable,
      defaultValue: defaultValue, defaultNote: defaultNote, summary: summary, group: group)
  }

  /// An option whose value is one of an enumeration's raw values.
  package static func choice<Choice>(
    _ name: String, letter: Character? = nil, _ type: Choice.Type, _ summary: String,
    default defaultChoice: Choice? = nil, group: Group = .own
  ) -> OptionDefinition where Choice: CaseIterable & RawRepresentable<String> {
    OptionDefinition(
      name, letter: letter, kind: .choice(of: type),
      placeholder: type.allCases.map(\.rawValue).joined(separator: "|"), isRepeatable: false,
      defaultValue: defaultChoice?.rawValue, defaultNote: nil, summary: summary, group: group)
  }

  /// What help says about the value when the option is left out.
  var shownDefault: String? { defaultNote ?? defaultValue }
}
