internal import Files
internal import Hashing

/// The state file of the last build as it lies there: records are read from it one by one.
///
/// Its sum was right, so that what it holds is what a build wrote.
struct SavedState: Sendable {
  let startedNanoseconds: Int64
  /// The sum of the shape that belongs to it; 0 when none does.
  let shapeSum: UInt64
  let assets: [AssetRecord]
  private let bytes: [UInt8]
  /// Where the records of pages begin, sorted by path, and where the last one ends.
  private let pageStarts: [Int]
  /// The same for outputs.
  private let outputStarts: [Int]

  init(_ bytes: [UInt8]) throws(ByteReader.Damaged) {
    var reader = try BuildState.checked(bytes)
    (startedNanoseconds, shapeSum) = try BuildState.header(&reader)
    pageStarts = try Self.starts(&reader) { reader throws(ByteReader.Damaged) in
      try reader.skip(Int(truncatingIfNeeded: try reader.fixed()))
    }
    assets = try reader.list { reader throws(ByteReader.Damaged) in
      try AssetRecord(from: &reader)
    }
    outputStarts = try Self.starts(&reader) { reader throws(ByteReader.Damaged) in
      _ = try reader.stringRange()
      try reader.skip(OutputRecord.byteCountAfterPath)
    }
    self.bytes = bytes
  }

  private static func starts(
    _ reader: inout ByteReader,
    _ skip: (inout ByteReader) throws(ByteReader.Damaged) -> Void
  ) throws(ByteReader.Damaged) -> [Int] {
    var starts: [Int] = []
    let count = try reader.count()
    for _ in 0..<count {
      starts.append(reader.offset)
      try skip(&reader)
    }
    starts.append(reader.offset)
    return starts
  }

  var pageCount: Int { pageStarts.count - 1 }
  var outputCount: Int { outputStarts.count - 1 }

  func page(_ row: Int) -> PageRecord {
    Self.read(bytes, at: pageStarts[row]) { reader throws(ByteReader.Damaged) in
      _ = try reader.fixed()
      return try PageRecord(from: &reader)
    }
  }

  func output(_ index: Int) -> OutputRecord {
    Self.read(bytes, at: outputStarts[index]) { reader throws(ByteReader.Damaged) in
      try OutputRecord(from: &reader)
    }
  }

  /// The output at a path; nil when there is none.
  func output(at path: String) -> Int? {
    let wanted = path.utf8Span.span
    var (low, high) = (0, outputCount)
    while low < high {
      let middle = (low + high) / 2
      let found = outputPath(middle)
      let order = Self.order(bytes.span.extracting(found), wanted)
      if order == 0 { return middle }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  private static func order(_ first: borrowing Span<UInt8>, _ second: borrowing Span<UInt8>) -> Int
  {
    for index in 0..<min(first.count, second.count) where first[index] != second[index] {
      return first[index] < second[index] ? -1 : 1
    }
    return first.count - second.count
  }

  private func pagePath(_ row: Int) -> Range<Int> {
    Self.read(bytes, at: pageStarts[row] + 8) { reader throws(ByteReader.Damaged) in
      try reader.stringRange()
    }
  }

  private func outputPath(_ index: Int) -> Range<Int> {
    Self.read(bytes, at: outputStarts[index]) { reader throws(ByteReader.Damaged) in
      try reader.stringRange()
    }
  }

  /// The files of a walk that are no pages of this state, by their number; nil when pages are
  /// missing among them.
  func others(in paths: PathList) -> [Int]? {
    var others: [Int] = []
    var row = 0
    for index in 0..<paths.count {
      guard row < pageCount else {
        others.append(index)
        continue
      }
      let order = paths.order(of: index, against: bytes.span.extracting(pagePath(row)))
      if order > 0 { return nil }
      if order == 0 { row += 1 } else { others.append(index) }
    }
    return row == pageCount ? others : nil
  }

  /// Whether the source of a page may have changed since it was read; gives what is there now.
  func changedSource(_ row: Int, in content: Directory) -> FileStatus?? {
    let path = pagePath(row)
    let known = Self.read(bytes, at: path.upperBound) { reader throws(ByteReader.Damaged) in
      try FileStatus(from: &reader)
    }
    let found = content.status(bytes.span.extracting(path))
    return found == known && known.changedNanoseconds < startedNanoseconds ? nil : .some(found)
  }

  /// Whether the file of an output is as it was written.
  func isUntouched(_ index: Int, in published: Directory) -> Bool {
    let path = outputPath(index)
    let (size, modified, inode) = Self.read(bytes, at: path.upperBound) {
      reader throws(ByteReader.Damaged) in
      _ = try reader.digest()
      return (try reader.fixed(), try reader.fixed(), try reader.fixed())
    }
    guard let found = published.status(bytes.span.extracting(path)) else { return false }
    return found.kind == .file && found.size == Int64(bitPattern: size) && found.inode == inode
      && found.modifiedNanoseconds == Int64(bitPattern: modified)
  }

  /// Whether a manifest names the outputs of this state and no others.
  func isManifest(_ manifest: [UInt8]) -> Bool {
    var lines: [UInt8] = []
    lines.reserveCapacity(manifest.count)
    for index in 0..<outputCount {
      lines.append(contentsOf: bytes[outputPath(index)])
      lines.append(UInt8(ascii: "\n"))
    }
    return lines == manifest
  }

  /// The state file with some records replaced, by their numbers.
  func replacing(
    pages: [Int: PageRecord], outputs: [Int: OutputRecord], startedNanoseconds: Int64
  ) -> [UInt8] {
    var writer = ByteWriter()
    writer.reserve(bytes.count + 4096)
    BuildState.writeHeader(
      startedNanoseconds: startedNanoseconds, shapeSum: shapeSum, to: &writer)
    var copied = writer.bytes.count
    for row in pages.keys.sorted() {
      writer.append(bytes[copied..<pageStarts[row]])
      writer.sized { writer in pages[row]?.write(to: &writer) }
      copied = pageStarts[row + 1]
    }
    for index in outputs.keys.sorted() {
      writer.append(bytes[copied..<outputStarts[index]])
      outputs[index]?.write(to: &writer)
      copied = outputStarts[index + 1]
    }
    writer.append(bytes[copied..<bytes.count - 8])
    writer.fixed(Checksum.of(writer.bytes.span))
    return writer.bytes
  }

  private static func read<Value>(
    _ bytes: [UInt8], at offset: Int,
    _ body: (inout ByteReader) throws(ByteReader.Damaged) -> Value
  ) -> Value {
    var reader = ByteReader(bytes, at: offset)
    do throws(ByteReader.Damaged) {
      return try body(&reader)
    } catch {
      preconditionFailure("a file whose sum is right holds what was written")
    }
  }
}
