/// How a name is found.
struct Lookup: Sendable, Hashable {
  /// Where the hashes of the name's parts are in the program's keys.
  var path: Int32
  /// How many parts; 0 for the item itself.
  var count: Int16
  /// The outermost frame that is searched, counted from the outermost of all.
  var floor: Int16 = 0
  /// The fallback to take when no frame has the name, or -1.
  var fallback: Int32 = -1
}
