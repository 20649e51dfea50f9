internal import Diagnostics
internal import Files
internal import JSON
internal import Workers

/// Moves staged files to their places, removes what is no longer made, and writes down both.
///
/// Everything that can fail for lack of room happens before the first file is moved: only renames
/// are left then. A crash in between leaves each file old or new; the manifest names the files to
/// come before they come, so that the next build knows its own.
struct Publication: Sendable {
  let folder: OutputFolder
  /// Sorted by path.
  let staged: [StagedFile]
  /// The paths that earlier builds wrote, sorted.
  let ownedPaths: [String]
  /// The bytes of the state file.
  let state: [UInt8]
  let jobs: Int

  /// Publishes; gives what changed, or nil after adding a finding.
  ///
  /// `keepsStage`: whether something else still waits in the stage.
  func run(into findings: inout [Diagnostic], keepsStage: Bool = false) async -> Changes? {
    let changes = Changes(
      added: paths(.added), changed: paths(.changed), removed: removedPaths(),
      unchangedCount: staged.count { $0.change == .unchanged })
    do throws(FileError) {
      try prepare(changes)
      let obstacles = obstacles(to: changes)
      let (free, blocked) = parted(changes.added, by: obstacles)
      if folder.isFresh { try moveTree() }
      if let error = await makeFolders(of: free) { throw error }
      for path in changes.removed where obstacles.contains(path) { try remove(path) }
      if let error = await makeFolders(of: blocked) { throw error }
      if let error = await move() { throw error }
      for path in changes.removed where !obstacles.contains(path) { try remove(path) }
      try folder.stage.move("changes", to: OutputFolder.changesName, in: folder.root)
      try folder.stage.move("manifest", to: OutputFolder.manifestName, in: folder.root)
      try folder.stage.move("state", to: OutputFolder.stateName, in: folder.root)
      if !keepsStage { try folder.root.removeTree(OutputFolder.stageName) }
      return changes
    } catch {
      findings.append(
        error.isBlockedByFile
          ? .outputIsForeign(error.path, isDirectory: false, needsDirectory: true)
          : error.diagnostic)
      return nil
    }
  }

  /// Writes down what is about to happen, and what will be said when it has.
  private func prepare(_ changes: Changes) throws(FileError) {
    if !changes.added.isEmpty {
      let both = Set(ownedPaths + changes.added).sorted { $0.precedesInBytes($1) }
      try folder.root.replace(OutputFolder.manifestName, OutputFolder.manifest(of: both))
    }
    try folder.stage.create("changes", Self.json(changes))
    try folder.stage.create("manifest", OutputFolder.manifest(of: staged.lazy.map(\.record.path)))
    try folder.stage.create("state", state)
  }

  /// The paths of earlier outputs that are still there and made no more.
  private func removedPaths() -> [String] {
    var index = 0
    return ownedPaths.filter { path in
      while index < staged.count, staged[index].record.path.precedesInBytes(path) { index += 1 }
      if index < staged.count, staged[index].record.path == path { return false }
      guard let status = folder.published.status(path) else { return false }
      return status.kind != .directory
    }
  }

  /// The removed files that stand where a folder is to be, or in what is to become a file.
  private func obstacles(to changes: Changes) -> Set<String> {
    let (added, removed) = (changes.added, changes.removed)
    if removed.isEmpty || added.isEmpty { return [] }
    let (gone, new) = (Set(removed), Set(added))
    var obstacles = Set(added.flatMap(Self.folders).filter(gone.contains))
    for path in removed where Self.folders(of: path).contains(where: new.contains) {
      obstacles.insert(path)
    }
    return obstacles
  }

  /// The paths whose folders can be made at once, and those that an obstacle is in the way of.
  private func parted(
    _ added: [String], by obstacles: Set<String>
  ) -> (free: [String], blocked: [String]) {
    if obstacles.isEmpty { return (added, []) }
    let isBlocked = { (path: String) in Self.folders(of: path).contains(where: obstacles.contains) }
    return (added.filter { !isBlocked($0) }, added.filter(isBlocked))
  }

  /// The folders a path is in, the nearest first.
  private static func folders(of path: String) -> [String] {
    var folders: [String] = []
    var folder = Address.folder(of: path)
    while !folder.isEmpty {
      folders.append(folder)
      folder = Address.folder(of: folder)
    }
    return folders
  }

  private func paths(_ change: StagedFile.Change) -> [String] {
    staged.filter { $0.change == change }.map(\.record.path)
  }

  /// Renames the folders and files at the top of the staged tree: nothing is in their way.
  private func moveTree() throws(FileError) {
    for entry in try folder.stage.directory(OutputFolder.treeName).entries() {
      let path = OutputFolder.treeName + "/" + entry.name
      try folder.stage.move(path, to: entry.name, in: folder.published)
    }
  }

  /// Gives the first error.
  private func makeFolders(of paths: [String]) async -> FileError? {
    if folder.isFresh { return nil }
    let published = folder.published
    // Paths come sorted, so those of one folder mostly follow each other.
    var folders: [String] = []
    for path in paths {
      let folder = Address.folder(of: path)
      if folders.last != folder { folders.append(folder) }
    }
    return await each(of: folders) { folder throws(FileError) in
      try published.makeDirectories(folder)
    }
  }

  /// Renames all staged files; gives the first error.
  private func move() async -> FileError? {
    if folder.isFresh { return nil }
    let folder = folder
    return await each(of: staged.filter { $0.change != .unchanged }) { file throws(FileError) in
      try folder.stage.move(file.stagedPath, to: file.record.path, in: folder.published)
    }
  }

  private func each<Item: Sendable>(
    of items: [Item], _ body: @escaping @Sendable (Item) throws(FileError) -> Void
  ) async -> FileError? {
    let errors = await Workers.map(count: items.count, chunkSize: 256, limit: jobs) {
      range -> FileError? in
      do throws(FileError) {
        for item in items[range] { try body(item) }
        return nil
      } catch {
        return error
      }
    }
    return errors.compactMap(\.self).first
  }

  private func remove(_ path: String) throws(FileError) {
    try folder.published.remove(path)
    folder.published.removeEmptyDirectories(Address.folder(of: path))
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
