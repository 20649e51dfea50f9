/// Tells files that are no text at all, by how they begin.
enum BinaryFormats {
  /// What common formats start with: ZIP and Office, old Office, PDF, PNG, JPEG, GIF, gzip, zstd,
  /// SQLite.
  private static let beginnings: [[UInt8]] = [
    [0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0], Array("%PDF-".utf8),
    [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), [0x1F, 0x8B],
    [0x28, 0xB5, 0x2F, 0xFD], Array("SQLite format 3".utf8),
  ]

  /// Whether bytes begin like one of these, or hold a control character among each twenty.
  ///
  /// A single zero byte in a text is a fault of its line, not of the file.
  static func looksBinary(_ head: [UInt8]) -> Bool {
    if beginnings.contains(where: head.starts(with:)) { return true }
    let controls = head.count { $0 < 0x20 && !(0x08...0x0D).contains($0) && $0 != 0x1B }
    return controls >= 4 && controls * 20 >= head.count
  }
}
