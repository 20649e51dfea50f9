import Diagnostics
import Foundation
import PreviewServer
import TestSupport
import Testing

/// The limits of the system, lowered for one process in a user namespace of its own.
///
/// `user.max_inotify_…` are per namespace; `fs.inotify.…` are the whole machine's, and left alone.
@Suite struct SystemLimitTests {
  private static let variable = "PASSALONG_TEST_LOWERED_LIMIT"
  private static let cannotLower: Int32 = 77

  @Test(arguments: ["watches", "instances"])
  func aLowLimitIsAFinding(limit: String) throws {
    let words = [
      "--user", "--map-root-user", "sh", "-c",
      "echo 1 2>/dev/null >/proc/sys/user/max_inotify_\(limit) || exit \(Self.cannotLower)"
        + "; exec \"$@\"",
      "sh", try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"),
      "--testing-library", "swift-testing", "--filter", "SystemLimitTests/inTheOtherProcess",
    ]
    guard var command = Command.named("unshare", words) else {
      return print("notice: there is no `unshare` here; the limits of inotify were not tested")
    }
    command.environment = ProcessInfo.processInfo.environment.merging(
      [Self.variable: limit], uniquingKeysWith: { $1 })
    let result = try command.run()
    let text = result.outputText + result.errorText
    guard ![1, Self.cannotLower].contains(result.status) || text.contains("Test run")
    else { return print("notice: limits cannot be lowered here; they were not tested: \(text)") }
    #expect(result.status == 0, "\(text)")
    #expect(text.contains("Test run with 1 test"), "\(text)")
  }

  /// Does nothing unless it is started by the other test.
  @Test func inTheOtherProcess() throws {
    guard let limit = ProcessInfo.processInfo.environment[Self.variable] else { return }
    let folder = try TemporaryFolder()
    try folder.makeFolder("Content/pages")
    let first = try? SourceWatcher(roots: [folder.path + "/missing"])
    #expect(first != nil, "one watch of one watcher is allowed")
    let failure = #expect(throws: PreviewFailure.self) {
      try SourceWatcher(roots: [folder.path + "/Content"])
    }
    let isWatches = limit == "watches"
    let finding = try #require(failure?.finding)
    #expect(finding.id == (isWatches ? "watch.too-many-folders" : "watch.too-many-watchers"))
    #expect(finding.why.contains("fs.inotify.max_user_\(limit)"))
    #expect(finding.fix.contains("sysctl fs.inotify.max_user_\(limit)="))
    _ = first
  }
}
