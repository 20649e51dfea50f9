/// A partial or parent tag, compiled.
struct Inclusion: Sendable {
  enum Target: Sendable {
    /// The template with this index.
    case template(Int32)
    /// The template whose name is looked up.
    case dynamic(Lookup)
    /// What starts with this operation.
    case operation(Int32)
  }

  let target: Target
  let indentation: ByteRun
  /// Whether the tag stands alone, so that the included lines are lines of the including text.
  let isStandalone: Bool
  /// What fills the included template's blocks, as indices of the program's overrides.
  var overrides: Range<Int32>
  /// Where to go on.
  var end: Int32
}
