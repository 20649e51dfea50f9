internal import Diagnostics
internal import Files
internal import Hashing

/// The files of one partition while they are made: compared with what is published, and staged
/// where they differ.
struct ShareFiles {
  let directory: String
  /// What the last build knew; nil when nothing is known.
  let known: SharePartitionState?
  private let partition: SharePartition
  private let output: ShareOutput
  private let mayOverwrite: Bool
  /// Where its files are published; nil when there is no such directory yet.
  private let there: Directory?
  /// Where its files are staged, once there are any.
  private var stage: Directory?
  private var names: [ShareFileName] = []
  private var statuses = ByteWriter()
  private var list: [UInt8] = []
  private(set) var counts = ShareCounts()
  /// The position among the known names.
  private var knownIndex = 0

  init(
    partition: SharePartition, directory: String, output: ShareOutput, published: Directory,
    mayOverwrite: Bool
  ) {
    self.partition = partition
    self.directory = directory
    self.output = output
    self.mayOverwrite = mayOverwrite
    let state = output.state(partition.name)
    known = state?.directory == directory ? state : nil
    there = try? published.directory(directory)
  }

  /// Of the files as they are; nil when one of them is missing.
  func digest(of names: [ShareFileName]) -> Digest128? {
    var writer = ByteWriter()
    writer.reserve(names.count * 24)
    for name in names {
      guard let status = there?.status(name.file) else { return nil }
      Self.write(status, to: &writer)
    }
    return Digest128.blake2b(of: writer.bytes)
  }

  /// Stages a page if it differs from what is published; names come in ascending order.
  mutating func put(
    _ bytes: [UInt8], as name: ShareFileName, into findings: inout [Diagnostic]
  ) throws(FileError) {
    let file = name.file
    names.append(name)
    if let there, let status = there.status(file) {
      if there.file(file, equals: bytes) {
        Self.write(status, to: &statuses)
        counts.unchanged += 1
        return
      }
      guard mayOverwrite || owns(name), status.kind == .file else {
        findings.append(
          .outputIsForeign(
            there.shown(file), isDirectory: status.kind == .directory, needsDirectory: false))
        return
      }
      note("changed ", file)
      counts.changed += 1
    } else {
      note("added ", file)
      counts.added += 1
    }
    let target: Directory
    if let stage {
      target = stage
    } else {
      target = try output.stagedFiles.makeDirectory(directory)
      stage = target
    }
    Self.write(try target.create(file, bytes), to: &statuses)
  }

  /// Stages the record of the partition and the list of what changes in it.
  mutating func finish(_ inputs: Digest128) throws(FileError) {
    let state = SharePartitionState(
      directory: directory, inputs: inputs, files: Digest128.blake2b(of: statuses.bytes),
      names: names)
    var index = 0
    for name in known?.names ?? [] {
      while index < names.count, names[index] < name { index += 1 }
      if index < names.count, names[index] == name { continue }
      guard there?.status(name.file) != nil else { continue }
      note("removed ", name.file)
      counts.removed += 1
    }
    try output.staged.create(partition.name, state.bytes())
    if !list.isEmpty { try output.lists.create(partition.name, list) }
  }

  /// Whether an earlier build wrote a file.
  private mutating func owns(_ name: ShareFileName) -> Bool {
    guard let known else { return false }
    while knownIndex < known.names.count, known.names[knownIndex] < name { knownIndex += 1 }
    return knownIndex < known.names.count && known.names[knownIndex] == name
  }

  private mutating func note(_ change: StaticString, _ file: String) {
    list += change.description.utf8
    list += directory.utf8
    list.append(UInt8(ascii: "/"))
    list += file.utf8
    list.append(UInt8(ascii: "\n"))
  }

  private static func write(_ status: FileStatus, to writer: inout ByteWriter) {
    writer.fixed(UInt64(bitPattern: status.size))
    writer.fixed(UInt64(bitPattern: status.modifiedNanoseconds))
    writer.fixed(status.inode)
  }
}
