import Foundation
import TestSupport

/// The `cmark` command, against which the renderer is compared; absent on some machines.
enum CMarkTool {
  static let path = ["/usr/bin/cmark", "/usr/local/bin/cmark"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// Whether comparisons can run; says once that they are skipped.
  static let isPresent: Bool = {
    if path == nil { print("notice: `cmark` is not installed; comparisons with it are skipped") }
    return path != nil
  }()

  /// What `cmark` prints for a text.
  static func html(of text: [UInt8], _ arguments: [String] = []) throws -> [UInt8] {
    let input = FileManager.default.temporaryDirectory
      .appendingPathComponent("passalong-\(UUID().uuidString).md")
    try Data(text).write(to: input)
    defer { try? FileManager.default.removeItem(at: input) }
    return try Command(
      URL(fileURLWithPath: path ?? "/usr/bin/cmark"), arguments + [input.path]
    ).run().output
  }
}
