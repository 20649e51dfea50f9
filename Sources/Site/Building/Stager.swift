internal import Diagnostics
internal import Files
internal import Hashing

/// Compares rendered bytes with what is published, and stages those that differ.
///
/// Each worker has its own: the files of one go to one directory of the stage. Where nothing is
/// published yet, they go to their later places below `OutputFolder.treeName` instead, so that
/// whole folders can be published at once.
struct Stager {
  private let folder: OutputFolder
  private let name: String
  private var fileCount = 0
  /// The folder of the stage that was made last.
  private var lastFolder = ""
  private let staging: Staging

  /// `name`: the worker's directory in the stage, made at the first file.
  init(_ folder: OutputFolder, name: String, _ staging: Staging) {
    self.folder = folder
    self.name = name
    self.staging = staging
  }

  /// Stages the bytes of one output; nil after adding a finding.
  mutating func stage(
    _ path: String, key: Digest128, _ bytes: [UInt8], into findings: inout [Diagnostic]
  ) -> StagedFile? {
    let existing = folder.isFresh ? nil : folder.published.status(path)
    if let existing {
      if folder.published.file(path, equals: bytes) {
        let record = OutputRecord(path: path, key: key, status: existing)
        return StagedFile(record: record, change: .unchanged, stagedPath: "")
      }
      let isDirectory = existing.kind == .directory
      guard isDirectory ? ownsFolder(path) : staging.mayOverwrite(path) else {
        findings.append(
          .outputIsForeign(
            folder.published.shown(path), isDirectory: isDirectory, needsDirectory: false))
        return nil
      }
    }
    do throws(FileError) {
      let stagedPath = try folder.isFresh ? laterPath(path) : nextPath()
      let status = try folder.stage.create(stagedPath, bytes)
      return StagedFile(
        record: OutputRecord(path: path, key: key, status: status),
        change: existing?.kind == .file ? .changed : .added, stagedPath: stagedPath)
    } catch {
      findings.append(error.diagnostic)
      return nil
    }
  }

  /// Whether a folder holds files, and all of them are of earlier builds: it goes with them.
  private func ownsFolder(_ path: String) -> Bool {
    guard let entries = try? folder.published.directory(path).entries() else { return false }
    return !entries.isEmpty
      && entries.allSatisfy { entry in
        let below = path + "/" + entry.name
        return entry.kind == .directory && !entry.isLink
          ? ownsFolder(below) : staging.owns(below)
      }
  }

  private mutating func nextPath() throws(FileError) -> String {
    if fileCount == 0 { try folder.stage.makeDirectories(name) }
    fileCount += 1
    return "\(name)/\(fileCount)"
  }

  private mutating func laterPath(_ path: String) throws(FileError) -> String {
    let stagedPath = OutputFolder.treeName + "/" + path
    let needed = Address.folder(of: stagedPath)
    if needed != lastFolder {
      try folder.stage.makeDirectories(needed)
      lastFolder = needed
    }
    return stagedPath
  }
}
