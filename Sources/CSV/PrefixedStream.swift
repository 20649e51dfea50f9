/// A stream of which the first bytes have been looked at already.
package final class PrefixedStream: ByteStream {
  private let prefix: MemoryStream
  private let rest: any ByteStream
  private var isPast = false

  package init(_ prefix: [UInt8], _ rest: any ByteStream) {
    self.prefix = MemoryStream(prefix)
    self.rest = rest
  }

  package func read(into room: UnsafeMutableRawBufferPointer) throws(StreamFailure) -> Int {
    if !isPast {
      let count = unsafe prefix.read(into: room)
      if count > 0 { return count }
      isPast = true
    }
    return try unsafe rest.read(into: room)
  }
}
