/// What the value of an option or operand must be. Help, checks and completion follow from it.
package enum ValueKind: Sendable {
  case text
  /// The name of a file; it need not exist.
  case file
  /// The name of a directory; it need not exist.
  case directory
  /// A whole number, written with digits and perhaps a leading `-`.
  case integer(ClosedRange<Int>)
  case choice([String])
  /// Text in a form that the tool knows; `expects` ends the sentence “… is not”, as in
  /// `a day such as 2026-05-01`.
  case form(expects: String, isValid: @Sendable (String) -> Bool)

  /// The raw values of an enumeration, in its order.
  package static func choice<Choice>(of type: Choice.Type) -> ValueKind
  where Choice: CaseIterable & RawRepresentable<String> {
    .choice(type.allCases.map(\.rawValue))
  }

  /// The words to choose from; empty when there is no such list.
  var choices: [String] {
    if case .choice(let names) = self { names } else { [] }
  }

  /// Whether a value is one of these; parsing says why not.
  func accepts(_ value: String) -> Bool {
    switch self {
    case .text, .file, .directory: !value.isEmpty
    case .integer(let range): WholeNumber.read(value).map(range.contains) ?? false
    case .choice(let choices): choices.contains(value)
    case .form(_, let isValid): isValid(value)
    }
  }
}
