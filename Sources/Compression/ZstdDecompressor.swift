internal import CZstd

/// libzstd's streaming decompression; owns one context and frees it.
///
/// Several frames follow each other, and frames that are to be skipped are. Windows over 128 MiB,
/// the library's own limit, are refused.
@safe package final class ZstdDecompressor: Decompressor {
  private let context: OpaquePointer
  /// Whether a frame has begun and not ended.
  private var isInFrame = false
  private var hasBegun = false

  package init() throws(CompressionFailure) {
    guard let context = unsafe ZSTD_createDStream() else { throw .outOfMemory }
    unsafe self.context = unsafe context
    _ = unsafe ZSTD_initDStream(context)
  }

  deinit {
    _ = unsafe ZSTD_freeDStream(context)
  }

  package func decompress(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) throws(CompressionFailure) -> DecompressionProgress {
    if unsafe output.isEmpty || input.isEmpty && !isInFrame {
      return DecompressionProgress(consumed: 0, produced: 0)
    }
    var source = unsafe ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: 0)
    var target = unsafe ZSTD_outBuffer(dst: output.baseAddress, size: output.count, pos: 0)
    let wasBetween = hasBegun && !isInFrame
    let result = unsafe ZSTD_decompressStream(context, &target, &source)
    if ZSTD_isError(result) != 0 {
      throw failure(ZSTD_getErrorCode(result), isBetweenFrames: wasBetween)
    }
    hasBegun = true
    isInFrame = result != 0
    return unsafe DecompressionProgress(consumed: source.pos, produced: target.pos)
  }

  private func failure(_ code: ZSTD_ErrorCode, isBetweenFrames: Bool) -> CompressionFailure {
    switch code {
    case ZSTD_error_prefix_unknown where isBetweenFrames: .otherBytesAfterEnd
    case ZSTD_error_dictionary_wrong, ZSTD_error_frameParameter_windowTooLarge,
      ZSTD_error_version_unsupported:
      .unsupported
    case ZSTD_error_memory_allocation: .outOfMemory
    default: .corrupt
    }
  }

  package func finish() throws(CompressionFailure) {
    if isInFrame || !hasBegun { throw .truncated }
  }
}
