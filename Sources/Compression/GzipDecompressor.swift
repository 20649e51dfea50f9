internal import CZlib

/// zlib's `inflate` over the members of a gzip file; owns one stream and frees it.
///
/// Log rotation and `cat` make files of several members, tapes fill up with zeros: both are read.
@safe package final class GzipDecompressor: Decompressor {
  /// On the heap, because zlib keeps a pointer to it.
  private let stream: UnsafeMutablePointer<z_stream>
  /// Whether a member has ended and no other has begun.
  private var isBetweenMembers = true
  private var isInPadding = false
  private var memberCount = 0

  package init() throws(CompressionFailure) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // 15: the largest window; 16: a gzip header must be there.
    let result = unsafe inflateInit2_(
      stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    if result != Z_OK {
      unsafe stream.deallocate()
      throw .outOfMemory
    }
  }

  deinit {
    _ = unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  package func decompress(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) throws(CompressionFailure) -> DecompressionProgress {
    if unsafe isBetweenMembers && memberCount > 0 && !input.isEmpty {
      let zeros = unsafe input.prefix { $0 == 0 }.count
      if zeros > 0 { isInPadding = true }
      if unsafe isInPadding || input[0] != 0x1F {
        if zeros < input.count { throw .otherBytesAfterEnd }
        return DecompressionProgress(consumed: zeros, produced: 0)
      }
    }
    if unsafe input.isEmpty || output.isEmpty {
      return DecompressionProgress(consumed: 0, produced: 0)
    }
    return try unsafe inflateSome(input, output)
  }

  private func inflateSome(
    _ input: UnsafeRawBufferPointer, _ output: UnsafeMutableRawBufferPointer
  ) throws(CompressionFailure) -> DecompressionProgress {
    let inputCount = min(input.count, Int(UInt32.max))
    let outputCount = min(output.count, Int(UInt32.max))
    // zlib reads here only; its type lacks the word for it.
    unsafe stream.pointee.next_in = UnsafeMutablePointer(
      mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self))
    unsafe stream.pointee.avail_in = UInt32(inputCount)
    unsafe stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
    unsafe stream.pointee.avail_out = UInt32(outputCount)
    isBetweenMembers = false
    let result = unsafe inflate(stream, Z_NO_FLUSH)
    let progress = unsafe DecompressionProgress(
      consumed: inputCount - Int(stream.pointee.avail_in),
      produced: outputCount - Int(stream.pointee.avail_out))
    switch result {
    case Z_OK, Z_BUF_ERROR: break
    case Z_STREAM_END:
      isBetweenMembers = true
      memberCount += 1
      _ = unsafe inflateReset(stream)
    case Z_NEED_DICT: throw .unsupported
    case Z_MEM_ERROR: throw .outOfMemory
    default: throw .corrupt
    }
    return progress
  }

  package func finish() throws(CompressionFailure) {
    if !isBetweenMembers || memberCount == 0 { throw .truncated }
  }
}
