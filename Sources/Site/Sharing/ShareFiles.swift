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
  /// Whether the known pages were made of the same site.
  private let isComparable: Bool
  /// Where its files are published; nil when there is no such directory yet.
  private let there: Directory?
  /// Where its files are staged, once there are any.
  private var stage: Directory?
  private var next: SharePartitionState
  private var list: [UInt8] = []
  private var file: [UInt8] = []
  private(set) var counts = ShareCounts()
  private(set) var renderedCount = 0
  /// The position among the known names.
  private var knownIndex = 0
  private var keptCount = 0

  /// `frame`: of everything that all pages of the partition are made of.
  init(
    partition: SharePartition, directory: String, frame: Digest128, count: Int,
    output: ShareOutput, published: Directory, mayOverwrite: Bool
  ) {
    self.partition = partition
    self.directory = directory
    self.output = output
    self.mayOverwrite = mayOverwrite
    let state = output.state(partition.name)
    known = state?.directory == directory ? state : nil
    isComparable = known?.frame == frame
    there = try? published.directory(directory)
    next = SharePartitionState(directory: directory, frame: frame)
    next.reserve(count)
  }

  /// Whether a page is published as the last build left it, made of the same; it is kept then.
  ///
  /// Asked for each page, in ascending order of their names.
  mutating func keeps(_ name: ShareFileName, inputs: UInt64) -> Bool {
    setFile(name)
    guard isComparable, let there, let known, owns(name), known.inputs[knownIndex] == inputs,
      let status = there.status(file.span), status.kind == .file
    else { return false }
    let sum = SharePartitionState.sum(of: status)
    guard sum == known.files[knownIndex] else { return false }
    next.append(name, inputs: inputs, file: sum)
    counts.unchanged += 1
    keptCount += 1
    return true
  }

  /// Stages a page that is not kept, if it differs from what is published.
  mutating func put(
    _ bytes: [UInt8], as name: ShareFileName, inputs: UInt64, into findings: inout [Diagnostic]
  ) throws(FileError) {
    renderedCount += 1
    if let there, let status = there.status(file.span) {
      if there.file(name.file, equals: bytes) {
        next.append(name, inputs: inputs, file: SharePartitionState.sum(of: status))
        counts.unchanged += 1
        return
      }
      guard mayOverwrite || owns(name), status.kind == .file else {
        findings.append(
          .outputIsForeign(
            there.shown(name.file), isDirectory: status.kind == .directory, needsDirectory: false))
        return
      }
      note("changed ")
      counts.changed += 1
    } else {
      note("added ")
      counts.added += 1
    }
    let target: Directory
    if let stage {
      target = stage
    } else {
      target = try output.stagedFiles.makeDirectory(directory)
      stage = target
    }
    let status = try target.create(file.span, bytes)
    next.append(name, inputs: inputs, file: SharePartitionState.sum(of: status))
  }

  /// Stages the record of the partition and the list of what changes in it; false when nothing
  /// does.
  mutating func finish() throws(FileError) -> Bool {
    if let known, keptCount == known.names.count, keptCount == next.names.count { return false }
    var index = 0
    for name in known?.names ?? [] {
      while index < next.names.count, next.names[index] < name { index += 1 }
      if index < next.names.count, next.names[index] == name { continue }
      setFile(name)
      guard there?.status(file.span) != nil else { continue }
      note("removed ")
      counts.removed += 1
    }
    try output.staged.create(partition.name, next.bytes())
    if !list.isEmpty { try output.lists.create(partition.name, list) }
    return true
  }

  /// Whether an earlier build wrote a file; `knownIndex` is then its position.
  private mutating func owns(_ name: ShareFileName) -> Bool {
    guard let known else { return false }
    while knownIndex < known.names.count, known.names[knownIndex] < name { knownIndex += 1 }
    return knownIndex < known.names.count && known.names[knownIndex] == name
  }

  private mutating func setFile(_ name: ShareFileName) {
    file.removeAll(keepingCapacity: true)
    name.append(to: &file)
  }

  /// Notes a change of the file at hand.
  private mutating func note(_ change: StaticString) {
    list += change.description.utf8
    list += directory.utf8
    list.append(UInt8(ascii: "/"))
    list += file
    list.append(UInt8(ascii: "\n"))
  }
}
