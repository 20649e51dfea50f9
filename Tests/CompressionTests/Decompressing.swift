import Compression
import Testing

/// Decompresses bytes that come in pieces of `inputMax`, into room for `outputMax`.
func decompressed(
  _ bytes: [UInt8], inputMax: Int = 1000, outputMax: Int = 1000
) throws -> [UInt8] {
  let format = try #require(CompressionFormat(beginning: bytes))
  let decompressor = try format.makeDecompressor()
  var result: [UInt8] = []
  var room = [UInt8](repeating: 0, count: outputMax)
  var rest = bytes[...]
  while true {
    let piece = Array(rest.prefix(inputMax))
    let progress = try unsafe room.withUnsafeMutableBytes { output in
      try unsafe piece.withUnsafeBytes { try unsafe decompressor.decompress($0, into: output) }
    }
    rest = rest.dropFirst(progress.consumed)
    result += room.prefix(progress.produced)
    if progress.consumed == 0, progress.produced == 0 { break }
  }
  #expect(rest.isEmpty)
  try decompressor.finish()
  return result
}
