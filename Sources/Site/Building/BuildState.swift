internal import Files
internal import Hashing

/// What one build tells the next: its inputs as they were, and the outputs it owns.
///
/// The state saves work, never decides a result: without it, or with a damaged one, everything is
/// read and rendered again, and comes out the same.
package struct BuildState: Sendable {
  /// Changes with the form of the file and with anything that changes rendered bytes.
  static let form = "passalong build state 3"

  /// When the build that wrote it started to read, nanoseconds since 1970: a file changed later
  /// may have been read before the change.
  var startedNanoseconds: Int64 = 0
  /// The sum of the shape that belongs to it; 0 when the next build must look at every page.
  var shapeSum: UInt64 = 0
  /// Sorted by path.
  var pages: [PageRecord] = []
  var assets: [AssetRecord] = []
  /// Sorted by path.
  var outputs: [OutputRecord] = []
  /// The paths that builds have written, sorted; from the manifest, not the state file, so that
  /// they are known even without a state, and after an interrupted build.
  var ownedPaths: [String] = []

  /// The state in a folder; empty when there is none that can be used.
  static func read(from folder: OutputFolder) -> BuildState {
    var state = BuildState()
    if let bytes = try? folder.root.read(OutputFolder.stateName),
      let read = try? BuildState(bytes)
    {
      state = read
    }
    state.ownedPaths = folder.ownedPaths()
    return state
  }

  init() {}

  /// The state in the bytes of a state file, whose sum must fit.
  package init(_ bytes: [UInt8]) throws(ByteReader.Damaged) {
    try self.init(reading: Self.checked(bytes))
  }

  /// Reads a state file whose sum fits.
  static func checked(_ bytes: [UInt8]) throws(ByteReader.Damaged) -> ByteReader {
    // The sum stands last and covers everything before it.
    guard bytes.count > 8 else { throw ByteReader.Damaged() }
    var sum: UInt64 = 0
    for byte in bytes.suffix(8).reversed() { sum = sum << 8 | UInt64(byte) }
    guard Checksum.of(bytes.span.extracting(0..<bytes.count - 8)) == sum else {
      throw ByteReader.Damaged()
    }
    return ByteReader(bytes)
  }

  /// The state in what stands before the sum.
  package init(body: [UInt8]) throws(ByteReader.Damaged) {
    try self.init(reading: ByteReader(body))
  }

  private init(reading start: ByteReader) throws(ByteReader.Damaged) {
    var reader = start
    (startedNanoseconds, shapeSum) = try Self.header(&reader)
    pages = try reader.list { reader throws(ByteReader.Damaged) in
      // The length, for those who pass the record by.
      try reader.skip(8)
      return try PageRecord(from: &reader)
    }
    assets = try reader.list { reader throws(ByteReader.Damaged) in
      try AssetRecord(from: &reader)
    }
    outputs = try reader.list { reader throws(ByteReader.Damaged) in
      try OutputRecord(from: &reader)
    }
  }

  /// What stands before the pages.
  static func header(
    _ reader: inout ByteReader
  ) throws(ByteReader.Damaged) -> (startedNanoseconds: Int64, shapeSum: UInt64) {
    guard try reader.string() == form else { throw ByteReader.Damaged() }
    return (Int64(bitPattern: try reader.fixed()), try reader.fixed())
  }

  static func writeHeader(
    startedNanoseconds: Int64, shapeSum: UInt64, to writer: inout ByteWriter
  ) {
    writer.string(form)
    writer.fixed(UInt64(bitPattern: startedNanoseconds))
    writer.fixed(shapeSum)
  }

  /// The bytes of the state file.
  package func bytes() -> [UInt8] {
    var writer = ByteWriter()
    writer.reserve(pages.count * 400 + outputs.count * 120 + 4096)
    Self.writeHeader(startedNanoseconds: startedNanoseconds, shapeSum: shapeSum, to: &writer)
    writer.list(pages) { writer, page in writer.sized { page.write(to: &$0) } }
    writer.list(assets) { $1.write(to: &$0) }
    writer.list(outputs) { $1.write(to: &$0) }
    writer.fixed(Checksum.of(writer.bytes.span))
    return writer.bytes
  }
}

extension OutputRecord {
  func write(to writer: inout ByteWriter) {
    writer.string(path)
    writer.digest(key)
    writer.fixed(UInt64(bitPattern: size))
    writer.fixed(UInt64(bitPattern: modifiedNanoseconds))
    writer.fixed(inode)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damaged) {
    path = try reader.string()
    key = try reader.digest()
    size = Int64(bitPattern: try reader.fixed())
    modifiedNanoseconds = Int64(bitPattern: try reader.fixed())
    inode = try reader.fixed()
  }
}
