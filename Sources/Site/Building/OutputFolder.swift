internal import Diagnostics
internal import Files

/// The folder a build writes to: the public tree, and the build's own notes beside it.
///
/// ```
/// Output/public/            what is deployed
/// Output/changes.json       what the last build added, changed and removed
/// Output/.passalong/state   what it knows of inputs and outputs
/// Output/.passalong/intent  paths it was about to add, when it was interrupted
/// Output/.passalong/stage/  files written but not yet published
/// Output/.passalong/lock
/// ```
struct OutputFolder: Sendable {
  static let stateName = ".passalong/state"
  static let intentName = ".passalong/intent"
  static let stageName = ".passalong/stage"
  static let lockName = ".passalong/lock"
  static let changesName = "changes.json"

  let root: Directory
  let published: Directory
  let stage: Directory
  /// Held as long as the value lives.
  private let lock: FileLock

  /// Opens the folder, makes what is missing and takes the lock.
  ///
  /// Gives nil after adding a finding: the path is a file, or another build is running.
  static func open(_ path: String, into findings: inout [Diagnostic]) -> OutputFolder? {
    do throws(FileError) {
      let root = try Directory(".").makeDirectory(path)
      try root.makeDirectories(".passalong")
      guard let lock = try FileLock(lockName, in: root) else {
        findings.append(.outputIsLocked(path))
        return nil
      }
      try root.removeTree(stageName)
      return OutputFolder(
        root: root, published: try root.makeDirectory("public"),
        stage: try root.makeDirectory(stageName), lock: lock)
    } catch {
      findings.append(error.diagnostic)
      return nil
    }
  }

  private init(root: Directory, published: Directory, stage: Directory, lock: FileLock) {
    self.root = root
    self.published = published
    self.stage = stage
    self.lock = lock
  }

  /// The file system's time when the folder was opened, nanoseconds since 1970.
  var startedNanoseconds: Int64 { root.status(Self.stageName)?.changedNanoseconds ?? 0 }

  /// The paths that an interrupted build may have added; empty when none was.
  func interruptedPaths() -> [String] {
    guard let bytes = try? root.read(Self.intentName) else { return [] }
    return bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
  }
}
