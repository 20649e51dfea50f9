/// A place in the repository that breaks a rule of the house.
struct Violation: Equatable, CustomStringConvertible {
  let path: String
  /// 1-based; 0 for a file as a whole.
  let line: Int
  let what: String

  init(_ path: String, _ line: Int = 0, _ what: String) {
    self.path = path
    self.line = line
    self.what = what
  }

  var description: String { line == 0 ? "\(path): \(what)" : "\(path):\(line): \(what)" }
}
