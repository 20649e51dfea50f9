internal import Files

extension FileStatus {
  func write(to writer: inout ByteWriter) {
    writer.count(Int(kind.rawValue))
    for number in [size, modifiedNanoseconds, changedNanoseconds] {
      writer.fixed(UInt64(bitPattern: number))
    }
    writer.fixed(inode)
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damaged) {
    guard let raw = UInt8(exactly: try reader.count()), let kind = Kind(rawValue: raw) else {
      throw ByteReader.Damaged()
    }
    self.init(
      kind: kind, size: Int64(bitPattern: try reader.fixed()),
      modifiedNanoseconds: Int64(bitPattern: try reader.fixed()),
      changedNanoseconds: Int64(bitPattern: try reader.fixed()), inode: try reader.fixed())
  }
}
