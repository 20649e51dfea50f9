internal import Diagnostics
internal import Files
internal import JSON
internal import Workers

/// Moves staged files to their places, removes what is no longer made, and writes down both.
///
/// Everything that can fail for lack of room has happened when this starts: only renames are left.
/// A crash in between leaves each file old or new; the manifest names the files to come before they
/// come, so that the next build knows its own.
struct Publication: Sendable {
  let folder: OutputFolder
  /// Sorted by path.
  let staged: [StagedFile]
  /// The paths that earlier builds wrote, sorted.
  let ownedPaths: [String]
  let jobs: Int

  /// Publishes; gives what changed, or nil after adding a finding.
  func run(into findings: inout [Diagnostic]) async -> Changes? {
    let removed = removedPaths()
    let changes = Changes(
      added: paths(.added), changed: paths(.changed), removed: removed,
      unchangedCount: staged.count { $0.change == .unchanged })
    let isSamePaths = changes.added.isEmpty && removed.isEmpty && ownedPaths.count == staged.count
    do throws(FileError) {
      if !changes.added.isEmpty {
        try folder.write(
          ownedPaths: Set(ownedPaths + changes.added).sorted { $0.precedesInBytes($1) })
      }
      if let error = await move() { throw error }
      for path in removed {
        try folder.published.remove(path)
        folder.published.removeEmptyDirectories(Address.folder(of: path))
      }
      if !isSamePaths { try folder.write(ownedPaths: staged.lazy.map(\.record.path)) }
      try folder.root.replace(OutputFolder.changesName, Self.json(changes))
      return changes
    } catch {
      findings.append(error.diagnostic)
      return nil
    }
  }

  /// The paths of earlier outputs that are made no more.
  private func removedPaths() -> [String] {
    var index = 0
    return ownedPaths.filter { path in
      while index < staged.count, staged[index].record.path.precedesInBytes(path) { index += 1 }
      return index == staged.count || staged[index].record.path != path
    }
  }

  private func paths(_ change: StagedFile.Change) -> [String] {
    staged.filter { $0.change == change }.map(\.record.path)
  }

  /// Renames all staged files; gives the first error.
  private func move() async -> FileError? {
    let waiting = staged.filter { $0.change != .unchanged }
    let folder = folder
    let errors = await Workers.map(count: waiting.count, chunkSize: 256, limit: jobs) {
      range -> FileError? in
      // Files come by path, so those of one folder follow each other.
      var lastFolder = ""
      for file in waiting[range] {
        do throws(FileError) {
          try Self.move(file, in: folder, &lastFolder)
        } catch {
          return error
        }
      }
      return nil
    }
    return errors.compactMap { $0 }.first
  }

  private static func move(
    _ file: StagedFile, in folder: OutputFolder, _ lastFolder: inout String
  ) throws(FileError) {
    let path = file.record.path
    let parent = Address.folder(of: path)
    if file.change == .added, parent != lastFolder {
      try folder.published.makeDirectories(parent)
      lastFolder = parent
    }
    try folder.stage.move(file.stagedPath, to: path, in: folder.published)
  }

  private static func json(_ changes: Changes) -> [UInt8] {
    var writer = JSONWriter(layout: .pretty)
    writer.beginObject()
    for (key, paths) in [
      ("added", changes.added), ("changed", changes.changed), ("removed", changes.removed),
    ] {
      writer.key(key)
      writer.beginArray()
      for path in paths { writer.string(path) }
      writer.endArray()
    }
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
  }
}
