/// The forms in which logs and exports arrive compressed.
package enum CompressionFormat: Sendable, Hashable, CaseIterable {
  /// `.gz`: RFC 1952, one member or several.
  case gzip
  /// `.zst`: RFC 8878, one frame or several.
  case zstd

  /// Told by the first four bytes, whatever the file is called; nil for what is not compressed.
  package init?(beginning: some Collection<UInt8>) {
    let bytes = Array(beginning.prefix(4))
    if bytes.starts(with: [0x1F, 0x8B]) {
      self = .gzip
    } else if bytes == [0x28, 0xB5, 0x2F, 0xFD] {
      self = .zstd
    } else if bytes.count == 4, 0x50...0x5F ~= bytes[0], bytes[1...] == [0x2A, 0x4D, 0x18] {
      self = .zstd
    } else {
      return nil
    }
  }
}
