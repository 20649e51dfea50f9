internal import CSV
internal import Compression

/// What a compressed stream holds.
final class DecompressingStream: ByteStream {
  private static let pieceBytes = 1 << 16

  private let packed: any ByteStream
  private let decompressor: any Decompressor
  private var piece: [UInt8] = []
  private var offset = 0
  private var isAtEnd = false

  init(_ packed: any ByteStream, _ format: CompressionFormat) throws(StreamFailure) {
    self.packed = packed
    do { decompressor = try format.makeDecompressor() } catch { throw Self.failure(error) }
  }

  func read(into room: UnsafeMutableRawBufferPointer) throws(StreamFailure) -> Int {
    while true {
      if offset == piece.count, !isAtEnd { try fill() }
      let progress = try unsafe decompress(into: room)
      offset += progress.consumed
      if progress.produced > 0 { return progress.produced }
      if isAtEnd, progress.consumed == 0 { return 0 }
    }
  }

  private func fill() throws(StreamFailure) {
    let packed = packed
    var bytes = [UInt8](repeating: 0, count: Self.pieceBytes)
    var span = bytes.mutableSpan
    let count = try unsafe span.withUnsafeMutableBytes { (room) throws(StreamFailure) in
      try unsafe packed.read(into: room)
    }
    piece = Array(bytes.prefix(count))
    offset = 0
    isAtEnd = count == 0
  }

  private func decompress(
    into room: UnsafeMutableRawBufferPointer
  ) throws(StreamFailure) -> DecompressionProgress {
    let (piece, decompressor, isAtEnd) = (piece, decompressor, isAtEnd)
    do {
      let rest = piece.span.extracting(offset..<piece.count)
      return try unsafe rest.withUnsafeBytes { (input) throws(CompressionFailure) in
        let progress = try unsafe decompressor.decompress(input, into: room)
        if isAtEnd, progress.produced == 0 { try decompressor.finish() }
        return progress
      }
    } catch {
      throw Self.failure(error)
    }
  }

  private static func failure(_ failure: CompressionFailure) -> StreamFailure {
    StreamFailure(
      failure.what, why: "a file that stops in its middle is not imported at all",
      fix: failure == .unsupported
        ? "compress it with the usual settings" : "copy or download the file again")
  }
}
