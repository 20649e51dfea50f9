internal import Diagnostics
internal import Files
internal import JSON
internal import Workers

/// Moves staged files to their places, removes what is no longer made, and writes down both.
///
/// Everything that can fail for lack of room has happened when this starts: only renames are left.
/// A crash in between leaves each file old or new; the intent file tells the next build which
/// unlisted files are its own.
struct Publication: Sendable {
  let folder: OutputFolder
  let staged: [StagedFile]
  /// Paths that earlier builds wrote and this one does not; sorted.
  let removed: [String]
  let jobs: Int

  /// Publishes; gives what changed, or nil after adding a finding.
  func run(into findings: inout [Diagnostic]) async -> Changes? {
    let changes = Changes(
      added: paths(.added), changed: paths(.changed), removed: removed,
      unchangedCount: staged.count { $0.change == .unchanged })
    do throws(FileError) {
      if !changes.added.isEmpty {
        let intent = Array((changes.added.joined(separator: "\n") + "\n").utf8)
        try folder.root.replace(OutputFolder.intentName, intent)
      }
      if let error = await move() { throw error }
      for path in removed {
        try folder.published.remove(path)
        if let slash = path.lastIndex(of: "/") {
          folder.published.removeEmptyDirectories(String(path[..<slash]))
        }
      }
      try folder.root.replace(OutputFolder.changesName, Self.json(changes))
      return changes
    } catch {
      findings.append(error.diagnostic)
      return nil
    }
  }

  private func paths(_ change: StagedFile.Change) -> [String] {
    staged.filter { $0.change == change }.map(\.record.path).sorted { Self.precedes($0, $1) }
  }

  private static func precedes(_ first: String, _ second: String) -> Bool {
    first.precedesInBytes(second)
  }

  /// Renames all staged files; gives the first error.
  private func move() async -> FileError? {
    let waiting = staged.filter { $0.change != .unchanged }
    let folder = folder
    let errors = await Workers.map(count: waiting.count, chunkSize: 256, limit: jobs) {
      range -> FileError? in
      for file in waiting[range] {
        if let error = Self.move(file, in: folder) { return error }
      }
      return nil
    }
    return errors.compactMap { $0 }.first
  }

  private static func move(_ file: StagedFile, in folder: OutputFolder) -> FileError? {
    let path = file.record.path
    do throws(FileError) {
      do throws(FileError) {
        try folder.stage.move(file.stagedPath, to: path, in: folder.published)
      } catch {
        guard error.isMissing, let slash = path.lastIndex(of: "/") else { throw error }
        try folder.published.makeDirectories(String(path[..<slash]))
        try folder.stage.move(file.stagedPath, to: path, in: folder.published)
      }
      return nil
    } catch {
      return error
    }
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
