/// The UTF-8 of a stream that was written in UTF-16.
package final class DecodedStream: ByteStream {
  private static let pieceBytes = 1 << 16

  private var decoder: TextDecoder
  private var room = ByteRoom()
  private var offset = 0

  package init(_ stream: any ByteStream) {
    decoder = TextDecoder(stream)
  }

  /// Whether a stream that begins with these bytes is in UTF-16: by its mark, or by its zero bytes.
  package static func isUTF16(_ head: [UInt8]) -> Bool {
    if let mark = TextEncoding.mark(at: head[...]) { return mark.encoding != .utf8 }
    return TextEncoding.utf16(guessedFrom: head[...]) != nil
  }

  package func read(into target: UnsafeMutableRawBufferPointer) throws(StreamFailure) -> Int {
    while offset == room.count {
      room.removeAll(from: 0)
      offset = 0
      guard try decoder.append(upTo: Self.pieceBytes, to: &room) else { return 0 }
    }
    let count = min(target.count, room.count - offset)
    unsafe target.copyBytes(from: room.storage[offset..<offset + count])
    offset += count
    return count
  }
}
