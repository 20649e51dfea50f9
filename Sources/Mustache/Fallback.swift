/// What a lookup in a specialised template finds when no frame that is searched has the name.
enum Fallback: Sendable {
  /// The constant with this index.
  case constant(Int32)
  /// The value behind a path from a frame the caller gave; with an outline of what is known of it
  /// (a constant's index) to be filled, or -1 when the value given is complete.
  case path(root: Int32, Lookup, outline: Int32)
}
