internal import Facts
internal import Hashing

/// What is told of a block of facts beside its bytes.
struct BlockSummary: Sendable {
  let kind: FactKind
  let count: Int
  /// That of the bytes.
  let digest: Digest256
  /// The orders that the facts are about; nil where they are about none.
  let places: BlockMarks?
  /// Friends and codes of orders and clicks; nil of other kinds.
  let keys: BlockMarks?
  /// The lines of the file that they were read from.
  let lines: ClosedRange<UInt32>
}
