/// Bytes in order: an open file, a decompressor, or bytes in memory.
package protocol ByteStream: AnyObject {
  /// Fills the front of `room` and says with how many bytes; 0 only at the end, if `room` has any.
  func read(into room: UnsafeMutableRawBufferPointer) throws(StreamFailure) -> Int
}
