package import Hashing
package import Quantity

/// A file that was read, or a person's word: what facts came with.
package struct InputFile: Sendable, Hashable {
  /// From 1, without gaps: `Provenance.file`.
  package var number: UInt32
  package var source: String
  /// The format that was read, or the verb by which a person said it.
  package var format: String
  /// The name of the file, without its folder.
  package var name: String
  package var sha256: Digest256
  package var bytes: Int
  package var importedAt: Instant
  package var read: Int
  package var setAside: Int
  package var passedOver: Int
  /// Digest of this input and of all before it.
  package var head: Digest256

  /// Every record is one of the three.
  package var records: Int { read + setAside + passedOver }
}

extension InputFile {
  /// As it would be recorded; without a head.
  package init(_ input: NewInput, number: UInt32) {
    self.init(
      number: number, source: input.source, format: input.format, name: input.name,
      sha256: input.sha256, bytes: input.bytes, importedAt: input.importedAt, read: input.read,
      setAside: input.setAsideCount, passedOver: input.passedOver.reduce(0) { $0 + $1.count },
      head: RunRecord.beginning)
  }
}
