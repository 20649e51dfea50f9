internal import Glibc

package import Diagnostics

/// What the operating system refused, and on which path.
package struct FileError: Error, Sendable, Hashable {
  /// As the user knows it; relative to the directory it was opened in where there is one.
  package let path: String
  /// What was tried, as a verb: `read`, `write`, `create`.
  package let action: String
  /// The `errno` value.
  package let code: Int32

  package init(_ action: String, _ path: String, code: Int32) {
    self.action = action
    self.path = path
    self.code = code
  }

  /// The error of the C call that has just failed.
  static func last(_ action: String, _ path: String) -> FileError {
    FileError(action, path, code: errno)
  }

  /// Whether the path, or a directory on the way to it, is not there.
  package var isMissing: Bool { code == ENOENT || code == ENOTDIR }

  /// Whether a file is where a directory is needed.
  package var isBlockedByFile: Bool { code == ENOTDIR }

  /// Whether the file system has no room, or the user no quota, for what was to be written.
  package var isOutOfSpace: Bool { code == ENOSPC || code == EDQUOT || code == EFBIG }

  /// The system's words for it, as `strerror` gives them.
  package var reason: String {
    guard let text = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: text)
  }

  /// As a finding about the file as a whole.
  package var diagnostic: Diagnostic { .file(self) }
}
