package import Foundation

/// Texts that are kept beside the tests and compared to the byte.
///
/// With `PASSALONG_UPDATE_GOLDENS=1` in the environment the comparison writes what it was given;
/// the difference is then read in version control.
package enum Golden {
  package static let isUpdating =
    ProcessInfo.processInfo.environment["PASSALONG_UPDATE_GOLDENS"] == "1"

  /// Nil when `actual` is what the file holds, else what differs, for the message of a test.
  package static func mismatch(_ actual: String, _ file: URL) throws -> String? {
    if isUpdating {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(actual.utf8).write(to: file)
      return nil
    }
    let path = file.path(percentEncoded: false)
    guard let data = try? Data(contentsOf: file) else {
      return "\(path) does not exist; run again with PASSALONG_UPDATE_GOLDENS=1"
    }
    let expected = String(decoding: data, as: UTF8.self)
    return difference(expected: expected, actual: actual).map { "\(path):\($0)" }
  }

  /// The first line that differs, with its 1-based number; nil when the texts are the same bytes.
  package static func difference(expected: String, actual: String) -> String? {
    if expected.utf8.elementsEqual(actual.utf8) { return nil }
    let expectedLines = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let actualLines = actual.split(separator: "\n", omittingEmptySubsequences: false)
    for index in 0..<max(expectedLines.count, actualLines.count) {
      let expectedLine = index < expectedLines.count ? String(expectedLines[index]) : nil
      let actualLine = index < actualLines.count ? String(actualLines[index]) : nil
      if let expectedLine, let actualLine, expectedLine.utf8.elementsEqual(actualLine.utf8) {
        continue
      }
      return """
        \(index + 1)
        expected: \(expectedLine?.debugDescription ?? "(nothing)")
          actual: \(actualLine?.debugDescription ?? "(nothing)")
        """
    }
    return nil
  }
}
