/// How much of a file is held at once.
package struct CSVLimits: Sendable, Hashable {
  /// How many bytes of the stream go into a block, about.
  package var blockBytes: Int
  /// A longer record is set aside; a quotation mark that is never closed ends its record there.
  package var recordBytesMax: Int

  package static let usual = CSVLimits(blockBytes: 1 << 20, recordBytesMax: 1 << 20)

  package init(blockBytes: Int, recordBytesMax: Int) {
    precondition(blockBytes > 0 && recordBytesMax > 0, "a block holds something")
    self.blockBytes = blockBytes
    self.recordBytesMax = recordBytesMax
  }
}
