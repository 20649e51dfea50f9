internal import Files

/// Where share pages are staged and what is known of them, beside the rest of a build's notes.
///
/// ```
/// Output/.passalong/share/codes-7F        what is known of a partition
/// Output/.passalong/stage/share/codes-7F  what will be known of it
/// Output/.passalong/stage/share-list/…    what is to change, as lines for the change list
/// Output/.passalong/stage/share-files/r/7F/…  pages that wait to be moved to Output/public/r/7F
/// Output/share-changes.txt                what the last build added, changed and removed
/// ```
struct ShareOutput: Sendable {
  static let knownName = ".passalong/share"
  static let changesName = "share-changes.txt"

  /// Records of partitions, by name.
  let known: Directory
  let staged: Directory
  let lists: Directory
  let stagedFiles: Directory

  init(_ folder: OutputFolder) throws(FileError) {
    known = try folder.root.makeDirectory(Self.knownName)
    staged = try folder.stage.makeDirectory("share")
    lists = try folder.stage.makeDirectory("share-list")
    stagedFiles = try folder.stage.makeDirectory("share-files")
  }

  /// What is known of a partition; nil when nothing is, or the record is damaged.
  func state(_ name: String) -> SharePartitionState? {
    (try? known.read(name)).flatMap { SharePartitionState($0) }
  }

  /// The names of all partitions that something is known of, sorted.
  func knownNames() -> [String] {
    ((try? known.entries()) ?? []).map(\.name).filter { !$0.contains(".") }
  }

  /// The share pages that builds have published and that are still there, sorted by partition.
  static func publishedPaths(in folder: OutputFolder) -> [String] {
    guard let known = try? folder.root.directory(knownName) else { return [] }
    let states = ((try? known.entries()) ?? []).compactMap { entry in
      (try? known.read(entry.name)).flatMap { SharePartitionState($0) }
    }
    return states.flatMap { state in state.names.map { "\(state.directory)/\($0.file)" } }
      .filter { folder.published.status($0) != nil }
  }
}
