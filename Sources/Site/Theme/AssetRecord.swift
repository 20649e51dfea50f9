internal import Files
internal import Hashing
internal import Markdown

/// What a build learns of one asset, kept until the file changes.
struct AssetRecord: Sendable {
  /// Where the file is: below `Content/`, or `theme:` and the path below the theme's folder.
  var path: String
  var status: FileStatus
  /// Of the bytes as they are published; names the file and makes its integrity value.
  var digest: Digest256
  /// Of a picture that says so.
  var size: ImageSize?

  func write(to writer: inout ByteWriter) {
    writer.string(path)
    status.write(to: &writer)
    for byte in digest.bytes { writer.count(Int(byte)) }
    writer.optional(size) { writer, size in
      writer.count(size.width)
      writer.count(size.height)
    }
  }

  init(path: String, status: FileStatus, digest: Digest256, size: ImageSize?) {
    self.path = path
    self.status = status
    self.digest = digest
    self.size = size
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damaged) {
    path = try reader.string()
    status = try FileStatus(from: &reader)
    var bytes: [UInt8] = []
    for _ in 0..<Digest256.byteCount {
      guard let byte = UInt8(exactly: try reader.count()) else { throw ByteReader.Damaged() }
      bytes.append(byte)
    }
    digest = Digest256(bytes.span, at: 0)
    guard try reader.flag() else {
      size = nil
      return
    }
    size = ImageSize(width: try reader.count(), height: try reader.count())
  }
}
