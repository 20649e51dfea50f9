/// A growing buffer whose end is padded with zeros, so that a scan may read whole words.
struct ByteRoom {
  /// How many zero bytes follow the last one.
  static let padding = 64

  /// `count` bytes and the padding; longer when the buffer was larger before.
  private(set) var storage = [UInt8](repeating: 0, count: padding)
  private(set) var count = 0

  /// The bytes without the padding, from an offset on.
  func array(from offset: Int) -> [UInt8] { Array(storage[offset..<count]) }

  mutating func removeAll(from offset: Int) {
    count = offset
    pad()
  }

  mutating func append(_ bytes: ArraySlice<UInt8>) {
    reserve(bytes.count)
    storage.replaceSubrange(count..<count + bytes.count, with: bytes)
    count += bytes.count
    pad()
  }

  /// Reads from a stream until `max` more bytes are here or it ends; says how many came.
  mutating func fill(upTo max: Int, from stream: any ByteStream) throws(StreamFailure) -> Int {
    reserve(max)
    let start = count
    while count < start + max {
      let free = count..<start + max
      var span = storage.mutableSpan
      let got = try unsafe span.withUnsafeMutableBytes { (room) throws(StreamFailure) in
        try unsafe stream.read(into: UnsafeMutableRawBufferPointer(rebasing: room[free]))
      }
      if got == 0 { break }
      count += got
    }
    pad()
    return count - start
  }

  mutating func set(_ byte: UInt8, at offset: Int) {
    storage[offset] = byte
  }

  func isASCII(from offset: Int) -> Bool {
    Scan.isASCII(storage.span.extracting(offset..<count))
  }

  private mutating func reserve(_ more: Int) {
    let needed = count + more + Self.padding
    if storage.count < needed {
      storage += [UInt8](repeating: 0, count: needed - storage.count)
    }
  }

  private mutating func pad() {
    for index in count..<count + Self.padding { storage[index] = 0 }
  }
}
