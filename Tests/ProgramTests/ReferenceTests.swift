import Foundation
import Program
import Testing

@Suite struct ReferenceTests {
  private static let start = "<!-- From here on generated from the records: edit those. -->\n"

  /// With `PASSALONG_UPDATE_GOLDENS=1` the tables are written anew.
  @Test func theReferenceOfFileKindsIsUpToDate() throws {
    let repository = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = repository.appending(path: "Documentation/campaign-files.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let parts = text.components(separatedBy: Self.start)
    try #require(parts.count == 2)
    let expected = parts[0] + Self.start + "\n" + ReferenceText.all
    if ProcessInfo.processInfo.environment["PASSALONG_UPDATE_GOLDENS"] == "1" {
      try expected.write(to: file, atomically: true, encoding: .utf8)
    } else {
      let isUpToDate = text == expected
      #expect(isUpToDate, "run again with PASSALONG_UPDATE_GOLDENS=1 and read the difference")
    }
  }
}
