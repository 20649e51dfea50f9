/// A member of an object that a verb writes for programs.
struct OutputField: Sendable {
  enum Kind: Sendable {
    case text
    /// One of these words.
    case choice([String])
    /// A time, RFC 3339 in UTC.
    case instant
    case integer
    case number
    case flag
    case texts
    case choices([String])
    case objects([OutputField])
  }

  let name: String
  let kind: Kind
  let isNullable: Bool
  let summary: String

  private init(_ name: String, _ kind: Kind, isNullable: Bool, _ summary: String) {
    self.name = name
    self.kind = kind
    self.isNullable = isNullable
    self.summary = summary
  }

  /// A member that always has a value.
  static func field(_ name: String, _ kind: Kind, _ summary: String) -> OutputField {
    OutputField(name, kind, isNullable: false, summary)
  }

  /// A member that is there, too, when it has no value.
  static func maybe(_ name: String, _ kind: Kind, _ summary: String) -> OutputField {
    OutputField(name, kind, isNullable: true, summary)
  }
}
