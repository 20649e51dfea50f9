/// Decompresses bytes that arrive in pieces; memory does not grow with their number.
package protocol Decompressor: AnyObject {
  /// Decompresses some of `input` into the front of `output`.
  ///
  /// Progress is made whenever both have any bytes: call again with the rest of them.
  func decompress(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) throws(CompressionFailure) -> DecompressionProgress

  /// To be called when the input has ended and all output was taken.
  func finish() throws(CompressionFailure)
}

extension CompressionFormat {
  /// A new decompressor for this format.
  package func makeDecompressor() throws(CompressionFailure) -> any Decompressor {
    switch self {
    case .gzip: try GzipDecompressor()
    case .zstd: try ZstdDecompressor()
    }
  }
}
