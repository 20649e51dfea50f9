internal import Diagnostics
internal import Files
internal import ShareKit
internal import Workers

/// Moves staged share pages to their places and removes those that are made no more.
///
/// Before the first file of a partition moves, its record names the files to come, so that the next
/// build knows its own whatever happens in between. Where nothing goes, that is the record that the
/// partition will have: what it says of files that did not come is seen to be wrong.
struct SharePublication: Sendable {
  let output: ShareOutput
  let folder: OutputFolder
  let layout: ShareLayout
  /// Those of which something is staged.
  let partitions: [SharePartition]
  /// The records of partitions that the site does not have any more.
  let staleNames: [String]
  let jobs: Int

  /// Gives how many files were removed that lay elsewhere; nil after adding a finding.
  func run(into findings: inout [Diagnostic]) async -> Int? {
    do throws(FileError) {
      let moved = try removeFromFormerFolders()
      try await moveNewTree()
      if let error = await each({ partition throws(FileError) in try publish(partition) }) {
        throw error
      }
      let stale = try removeStale()
      try writeChanges()
      return moved + stale
    } catch {
      findings.append(error.diagnostic)
      return nil
    }
  }

  /// Notes the files to come.
  private func announce(
    _ partition: SharePartition, _ next: SharePartitionState, after known: SharePartitionState?
  ) throws(FileError) {
    if let known, known.directory == next.directory, let both = next.including(known) {
      try output.known.replace(partition.name, both.bytes())
    } else {
      try output.staged.move(partition.name, to: partition.name, in: output.known)
    }
  }

  /// Without any share pages yet, their whole tree is put in its place at once.
  private func moveNewTree() async throws(FileError) {
    guard folder.published.status(layout.folder) == nil,
      output.stagedFiles.status(layout.folder) != nil
    else { return }
    let error = await each { partition throws(FileError) in
      guard output.known.status(partition.name) != nil else {
        try output.staged.move(partition.name, to: partition.name, in: output.known)
        return
      }
      guard let next = staged(partition) else { return }
      try announce(partition, next, after: output.state(partition.name))
    }
    if let error { throw error }
    try output.stagedFiles.move(layout.folder, to: layout.folder, in: folder.published)
  }

  private func staged(_ partition: SharePartition) -> SharePartitionState? {
    (try? output.staged.read(partition.name)).flatMap { SharePartitionState($0) }
  }

  private func publish(_ partition: SharePartition) throws(FileError) {
    // Announced as it will be, and moved with the tree.
    guard output.staged.status(partition.name) != nil else { return }
    guard let next = staged(partition) else { return }
    let known = output.state(partition.name)
    if let waiting = try? output.stagedFiles.directory(next.directory) {
      try announce(partition, next, after: known)
      try move(next, from: waiting)
    }
    if let known, known.directory == next.directory { try remove(known, but: next) }
    if next.names.isEmpty {
      try output.known.remove(partition.name)
      folder.published.removeEmptyDirectories(next.directory)
    } else if output.staged.status(partition.name) != nil {
      try output.staged.move(partition.name, to: partition.name, in: output.known)
    }
  }

  /// Moves the files of a partition, as a whole directory where there is none yet.
  private func move(_ next: SharePartitionState, from waiting: Directory) throws(FileError) {
    if layout.shardLength > 0, folder.published.status(next.directory) == nil {
      try folder.published.makeDirectories(Address.folder(of: next.directory))
      try output.stagedFiles.move(next.directory, to: next.directory, in: folder.published)
      return
    }
    let target = try folder.published.makeDirectory(next.directory)
    for name in next.names {
      let file = name.file
      if waiting.status(file) != nil { try waiting.move(file, to: file, in: target) }
    }
  }

  private func remove(
    _ known: SharePartitionState, but next: SharePartitionState
  ) throws(FileError) {
    let kept = Set(next.names)
    let gone = known.names.filter { !kept.contains($0) }
    guard !gone.isEmpty, let target = try? folder.published.directory(known.directory) else {
      return
    }
    for name in gone { try target.remove(name.file) }
  }

  private func removeStale() throws(FileError) -> Int {
    var count = 0
    for name in staleNames {
      if let state = output.state(name) { count += try state.removeFiles(in: folder.published) }
      try output.known.remove(name)
    }
    return count
  }

  /// With another `share_path` than before, what is known of a partition lies elsewhere.
  private func removeFromFormerFolders() throws(FileError) -> Int {
    var count = 0
    for partition in partitions {
      guard let known = output.state(partition.name),
        known.directory != partition.directory(layout)
      else { continue }
      count += try known.removeFiles(in: folder.published)
      try output.known.remove(partition.name)
    }
    return count
  }

  /// Joins the lists of the partitions, in their order.
  private func writeChanges() throws(FileError) {
    let names = partitions.map(\.name).filter { output.lists.status($0) != nil }
    try folder.stage.create("share-changes", [])
    var lines: [UInt8] = []
    for name in names.sorted(by: { $0.precedesInBytes($1) }) {
      lines += try output.lists.read(name)
      if lines.count < 1 << 20 { continue }
      try folder.stage.append(lines, to: "share-changes")
      lines.removeAll(keepingCapacity: true)
    }
    try folder.stage.append(lines, to: "share-changes")
    try folder.stage.move("share-changes", to: ShareOutput.changesName, in: folder.root)
  }

  /// Gives the first error.
  private func each(
    _ body: @escaping @Sendable (SharePartition) throws(FileError) -> Void
  ) async -> FileError? {
    let partitions = partitions
    let errors = await Workers.map(count: partitions.count, chunkSize: 1, limit: jobs) {
      range -> FileError? in
      do throws(FileError) {
        for partition in partitions[range] { try body(partition) }
        return nil
      } catch {
        return error
      }
    }
    return errors.compactMap(\.self).first
  }
}
