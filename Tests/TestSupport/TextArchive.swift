/// Several small text files in one: each begins with a line `-- path --`, as in Go's txtar.
///
/// A file ends in a line break unless it is empty. Text before the first file is a comment.
package struct TextArchive: Sendable, Equatable {
  package struct File: Sendable, Equatable {
    package let path: String
    package let text: String

    package init(_ path: String, _ text: String) {
      self.path = path
      self.text = text
    }
  }

  package var comment: String
  package var files: [File]

  package init(comment: String = "", files: [File]) {
    self.comment = comment
    self.files = files
  }

  package init(parsing text: String) {
    comment = ""
    files = []
    var path: String?
    var body = ""
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    // What `split` leaves after the last line break is no line.
    if lines.last?.isEmpty == true { lines.removeLast() }
    for line in lines {
      guard let next = Self.path(in: line) else {
        body += line + "\n"
        continue
      }
      finish(path, body)
      path = next
      body = ""
    }
    finish(path, body)
  }

  /// The text of one file; nil when the archive has none with this path.
  package subscript(path: String) -> String? { files.first { $0.path == path }?.text }

  package var text: String {
    files.reduce(comment) { text, file in text + "-- \(file.path) --\n" + file.text }
  }

  private mutating func finish(_ path: String?, _ body: String) {
    if let path { files.append(File(path, body)) } else { comment = body }
  }

  private static func path(in line: Substring) -> String? {
    guard line.hasPrefix("-- "), line.hasSuffix(" --"), line.utf8.count > 6 else { return nil }
    return String(line.dropFirst(3).dropLast(3))
  }
}
