internal import Diagnostics
internal import Files
internal import Mustache

/// The working memory of one worker: buffers that are filled again for every page.
struct RenderWorker {
  var renderer = Renderer()
  /// The page before it is minified.
  var html: [UInt8] = []
  /// The rendered Markdown of a page.
  var content: [UInt8] = []
  /// What went wrong, beside what the renderer knows.
  var findings: [Diagnostic] = []

  var findingCount: Int { findings.count + renderer.findings.count }

  /// The bytes of a file; nil after adding a finding.
  mutating func read(_ path: String, in directory: Directory) -> [UInt8]? {
    do throws(FileError) {
      return try directory.read(path)
    } catch {
      findings.append(error.diagnostic)
      return nil
    }
  }

  /// Everything that went wrong so far; forgets it.
  mutating func takeFindings() -> [Diagnostic] {
    defer {
      findings = []
      renderer.findings = []
    }
    return findings + renderer.findings
  }
}
