internal import Diagnostics
internal import Files

/// The folder a build writes to: the public tree, and the build's own notes beside it.
///
/// ```
/// Output/public/            what is deployed
/// Output/office/            what only staff read
/// Output/changes.json       what the last build added, changed and removed
/// Output/hosting/           what servers and hosts need beside it
/// Output/.passalong/state   what it knows of inputs and outputs
/// Output/.passalong/shape   where everything is, as long as only texts change
/// Output/.passalong/manifest   the paths that are its own, one a line
/// Output/.passalong/stage/  files written but not yet published
/// Output/.passalong/lock
/// Output/.passalong/office/    the same notes on the office site
/// ```
struct OutputFolder: Sendable {
  static let stateName = ".passalong/state"
  static let shapeName = ".passalong/shape"
  /// Below the stage.
  static let stagedShapeName = "shape"
  static let manifestName = ".passalong/manifest"
  static let stageName = ".passalong/stage"
  /// The public tree to be, below the stage; only where there is none yet.
  static let treeName = "tree"
  static let lockName = ".passalong/lock"
  static let changesName = "changes.json"
  static let officeNotes = ".passalong/office"

  let root: Directory
  let published: Directory
  let stage: Directory
  /// Whether nothing was published when the folder was opened, so that nothing can be in the way.
  let isFresh: Bool
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
      let published = try root.makeDirectory("public")
      return OutputFolder(
        root: root, published: published, stage: try root.makeDirectory(stageName),
        isFresh: try published.entries().isEmpty, lock: lock)
    } catch {
      findings.append(error.diagnostic)
      return nil
    }
  }

  private init(
    root: Directory, published: Directory, stage: Directory, isFresh: Bool, lock: FileLock
  ) {
    self.root = root
    self.published = published
    self.stage = stage
    self.isFresh = isFresh
    self.lock = lock
  }

  /// Takes away what was staged, as far as that is possible.
  func clearStage() {
    for entry in (try? stage.entries()) ?? [] { try? stage.removeTree(entry.name) }
  }

  /// Whether an office site was published beside the public one.
  var hasOffice: Bool { root.status(Self.officeNotes + "/" + Self.manifestName) != nil }

  /// The tree of the office site, with notes of its own, under the same lock.
  func office() throws(FileError) -> OutputFolder {
    let notes = try root.makeDirectory(Self.officeNotes)
    try notes.makeDirectories(".passalong")
    try notes.removeTree(Self.stageName)
    let published = try root.makeDirectory("office")
    return OutputFolder(
      root: notes, published: published, stage: try notes.makeDirectory(Self.stageName),
      isFresh: try published.entries().isEmpty, lock: lock)
  }

  /// The file system's time when the folder was opened, nanoseconds since 1970.
  var startedNanoseconds: Int64 { root.status(Self.stageName)?.changedNanoseconds ?? 0 }

  /// The paths below the public directory that builds have written, sorted.
  ///
  /// Whatever becomes of the state, this stays: it is plain text, the same in every version.
  func ownedPaths() -> [String] {
    guard let bytes = try? root.read(Self.manifestName) else { return [] }
    return bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes of a manifest.
  static func manifest(of paths: some Collection<String>) -> [UInt8] {
    var bytes: [UInt8] = []
    for path in paths {
      bytes.append(contentsOf: path.utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }
}
