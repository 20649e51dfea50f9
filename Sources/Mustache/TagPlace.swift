import Diagnostics

/// Where the tag behind an operation stands.
struct TagPlace: Sendable {
  /// The index of the template.
  let template: Int32
  let start: Int32
  let end: Int32
  /// The tag that included the template, as an index of the program's callers, or -1.
  var caller: Int32 = -1
}
