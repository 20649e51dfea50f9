internal import Files
internal import Hashing
internal import ShareKit

/// What one build tells the next of a partition: which pages are there, and what each was made of.
///
/// Kept in columns, so that reading and writing it takes little more than copying bytes.
struct SharePartitionState: Sendable {
  static let form = "passalong share pages 2"

  /// Where its files are, below the public directory.
  let directory: String
  /// Of everything that all its pages were made of; nil while files are on their way.
  let frame: Digest128?
  /// The names of the files, sorted.
  private(set) var names: [ShareFileName] = []
  /// For each name the sum over what this page was made of.
  private(set) var inputs: [UInt64] = []
  /// For each name the sum over the file's size, time and inode.
  private(set) var files: [UInt64] = []

  init(directory: String, frame: Digest128?) {
    self.directory = directory
    self.frame = frame
  }

  mutating func reserve(_ count: Int) {
    names.reserveCapacity(count)
    inputs.reserveCapacity(count)
    files.reserveCapacity(count)
  }

  mutating func append(_ name: ShareFileName, inputs: UInt64, file: UInt64) {
    names.append(name)
    self.inputs.append(inputs)
    files.append(file)
  }

  static func sum(of status: FileStatus) -> UInt64 {
    Checksum.of(
      UInt64(bitPattern: status.size), UInt64(bitPattern: status.modifiedNanoseconds),
      status.inode)
  }

  func bytes() -> [UInt8] {
    var writer = ByteWriter()
    writer.reserve(names.count * 32 + 256)
    writer.string(Self.form)
    writer.string(directory)
    writer.optional(frame) { $0.digest($1) }
    writer.flag(names.first?.isToken ?? false)
    writer.numbers(names.map(\.high))
    // Only codes of more than ten symbols, and tokens, have a second word.
    writer.numbers(names.contains { $0.low != 0 } ? names.map(\.low) : [])
    writer.numbers(inputs)
    writer.numbers(files)
    writer.fixed(Checksum.of(writer.bytes.span))
    return writer.bytes
  }

  /// Nil when the bytes are not those of a whole record.
  init?(_ bytes: [UInt8]) {
    guard bytes.count > 8 else { return nil }
    var sum: UInt64 = 0
    for byte in bytes.suffix(8).reversed() { sum = sum << 8 | UInt64(byte) }
    guard Checksum.of(bytes.span.extracting(0..<bytes.count - 8)) == sum else { return nil }
    var reader = ByteReader(bytes)
    do throws(ByteReader.Damaged) {
      guard try reader.string() == Self.form else { return nil }
      directory = try reader.string()
      frame = try reader.optional { reader throws(ByteReader.Damaged) in try reader.digest() }
      names = try Self.names(&reader)
      inputs = try reader.numbers()
      files = try reader.numbers()
    } catch {
      return nil
    }
    guard inputs.count == names.count, files.count == names.count else { return nil }
  }

  private static func names(
    _ reader: inout ByteReader
  ) throws(ByteReader.Damaged) -> [ShareFileName] {
    let isToken = try reader.flag()
    let highs: [UInt64] = try reader.numbers()
    let lows: [UInt64] = try reader.numbers()
    guard lows.isEmpty || lows.count == highs.count else { throw ByteReader.Damaged() }
    var names: [ShareFileName] = []
    names.reserveCapacity(highs.count)
    for index in highs.indices {
      let low = lows.isEmpty ? 0 : lows[index]
      guard let name = ShareFileName(high: highs[index], low: low, isToken: isToken) else {
        throw ByteReader.Damaged()
      }
      names.append(name)
    }
    return names
  }

  /// The names of either record, as a record of files that are on their way or on their way out;
  /// nil when this record has them all.
  func including(_ other: SharePartitionState) -> SharePartitionState? {
    var both = SharePartitionState(directory: directory, frame: nil)
    both.reserve(names.count + other.names.count)
    var index = 0
    for name in other.names {
      while index < names.count, names[index] < name {
        both.append(names[index], inputs: 0, file: 0)
        index += 1
      }
      if index < names.count, names[index] == name { index += 1 }
      both.append(name, inputs: 0, file: 0)
    }
    for name in names[index...] { both.append(name, inputs: 0, file: 0) }
    return both.names.count == names.count ? nil : both
  }

  /// Removes its files, and directories that are empty then; gives how many there were.
  func removeFiles(in published: Directory) throws(FileError) -> Int {
    var count = 0
    for name in names {
      let path = "\(directory)/\(name.file)"
      if published.status(path) == nil { continue }
      try published.remove(path)
      count += 1
    }
    published.removeEmptyDirectories(directory)
    return count
  }
}
