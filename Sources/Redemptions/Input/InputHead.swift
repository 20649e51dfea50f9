internal import CSV
internal import Compression
internal import JSON

/// A stream whose beginning is known, decompressed if it was compressed.
struct InputHead {
  /// Enough to tell formats apart.
  static let byteCount = 1 << 16
  /// Where the first record is longer than that.
  private static let longByteCount = JSONSplitter.valueBytesMax

  let stream: any ByteStream
  /// The first bytes, which the stream will give once more.
  let head: [UInt8]

  init(_ source: any ByteStream) throws(StreamFailure) {
    let magic = try Self.take(4, from: source)
    var plain: any ByteStream = PrefixedStream(magic, source)
    if let format = CompressionFormat(beginning: magic) {
      plain = try DecompressingStream(plain, format)
    }
    try self.init(plain: plain, byteCount: Self.byteCount)
  }

  /// The first bytes as UTF-8, whatever they were written in.
  func text() throws(StreamFailure) -> [UInt8] {
    guard DecodedStream.isUTF16(head) else { return head }
    return try Self.take(2 * head.count, from: DecodedStream(MemoryStream(head)))
  }

  /// The same stream with more of it in sight.
  consuming func lengthened() throws(StreamFailure) -> InputHead {
    try InputHead(plain: stream, byteCount: Self.longByteCount)
  }

  private init(plain: any ByteStream, byteCount: Int) throws(StreamFailure) {
    head = try Self.take(byteCount, from: plain)
    stream = PrefixedStream(head, plain)
  }

  /// The same stream in UTF-8. Tables need not ask for it: their reader tells encodings by itself.
  consuming func decoded() throws(StreamFailure) -> InputHead {
    DecodedStream.isUTF16(head) ? try InputHead(DecodedStream(stream)) : self
  }

  private static func take(
    _ count: Int, from stream: any ByteStream
  ) throws(StreamFailure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let start = filled
      var span = bytes.mutableSpan
      let got = try unsafe span.withUnsafeMutableBytes { (room) throws(StreamFailure) in
        try unsafe stream.read(into: UnsafeMutableRawBufferPointer(rebasing: room[start...]))
      }
      if got == 0 { break }
      filled += got
    }
    return Array(bytes.prefix(filled))
  }
}
