internal import Codes
internal import Files
internal import Hashing
internal import ShareKit

/// What one build tells the next of a partition: what its pages were made of, and which are there.
struct SharePartitionState: Sendable {
  static let form = "passalong share pages 1"

  /// Where its files are, below the public directory.
  var directory: String
  /// Of everything the pages depend on; nil while files are on their way.
  var inputs: Digest128?
  /// Of the files' sizes, times and inodes.
  var files: Digest128?
  /// The names of the files without their suffix, as the words of codes or tokens; sorted.
  var names: [ShareFileName]

  func bytes() -> [UInt8] {
    var writer = ByteWriter()
    writer.reserve(names.count * 17 + 256)
    writer.string(Self.form)
    writer.string(directory)
    writer.optional(inputs) { $0.digest($1) }
    writer.optional(files) { $0.digest($1) }
    writer.list(names) { $1.write(to: &$0) }
    writer.fixed(Checksum.of(writer.bytes.span))
    return writer.bytes
  }

  init(directory: String, inputs: Digest128?, files: Digest128?, names: [ShareFileName]) {
    self.directory = directory
    self.inputs = inputs
    self.files = files
    self.names = names
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
      inputs = try reader.optional { reader throws(ByteReader.Damaged) in try reader.digest() }
      files = try reader.optional { reader throws(ByteReader.Damaged) in try reader.digest() }
      names = try reader.list { reader throws(ByteReader.Damaged) in
        try ShareFileName(from: &reader)
      }
    } catch {
      return nil
    }
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
