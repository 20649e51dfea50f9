/// One step of a compiled template; trivial, so that the list of them is plain memory.
enum Operation: Sendable {
  /// Append these bytes of the program; they may start a line.
  case literal(ByteRun, startsLine: Bool)
  /// A line starts here, with something else than text.
  case lineStart
  case escaped(Lookup)
  case verbatim(Lookup)
  /// Print the value of the expression with this index.
  case escapedPiped(Int32)
  case verbatimPiped(Int32)
  /// For each element (or once) go on; when there is none, go to `end`.
  case section(Lookup, end: Int32)
  case pipedSection(Int32, end: Int32)
  /// The last step of a section's body; `begin` is its first.
  case endSection(begin: Int32)
  /// Go on when there is nothing, else go to `end`.
  case inverted(Lookup, end: Int32)
  case pipedInverted(Int32, end: Int32)
  /// Run the template of the inclusion with this index.
  case include(Int32)
  /// Go back to the template as it was compiled, as the resumption with this index says.
  case resume(Int32)
  /// Run what fills the block with this index and go to `end`; go on when nothing does.
  case block(Int32, end: Int32)
  /// The end of a template or of an override.
  case finish
}
