/// What one bucket holds of the marks of several blocks that follow each other, as a row keeps it.
///
/// Rows by themselves would be about half a page, and leave the rest of it empty.
struct MarkRow {
  /// Rows of so many full blocks fill the pages that they take.
  static let blocksMax = 8

  /// The first of the blocks.
  private let first: Int64
  /// Where the marks of each block end.
  private let ends: [Int]
  /// Whether each byte is of one of the blocks.
  let isSound: Bool

  /// `ends`: four bytes for each block, the least first; none for the marks of one block.
  init(first: Int64, ends bytes: [UInt8], markBytes: Int) {
    self.first = first
    var read: [Int] = []
    for start in stride(from: 0, to: bytes.count - 3, by: 4) {
      read.append((0..<4).reduce(0) { $0 | Int(bytes[start + $1]) << (8 * $1) })
    }
    if read.isEmpty { read = [markBytes] }
    isSound = read.last == markBytes && zip(read, read.dropFirst()).allSatisfy { $0 <= $1 }
    ends = isSound ? read : read.map { _ in markBytes }
  }

  var blocks: Range<Int64> { first..<first + Int64(ends.count) }

  /// Where the marks of one of the blocks stand.
  func range(of block: Int64) -> Range<Int> {
    let index = Int(block - first)
    return (index == 0 ? 0 : ends[index - 1])..<ends[index]
  }

  /// The blocks that go into one row, of blocks in ascending order.
  static func stretches(of blocks: [Int64]) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    for index in blocks.indices {
      if let last = stretches.last, last.count < blocksMax, blocks[index - 1] + 1 == blocks[index] {
        stretches[stretches.count - 1] = last.lowerBound..<index + 1
      } else {
        stretches.append(index..<index + 1)
      }
    }
    return stretches
  }

  /// What is stored of the marks of some blocks in a bucket; nil for nothing.
  static func stored(
    _ blocks: ArraySlice<BlockMarks?>, _ bucket: Int
  ) -> (ends: [UInt8], marks: [UInt8])? {
    var (ends, marks): ([UInt8], [UInt8]) = ([], [])
    var isTold = false
    for block in blocks {
      if let row = block?.row(bucket) {
        marks += row
        isTold = true
      }
      for shift in 0..<4 { ends.append(UInt8(truncatingIfNeeded: marks.count >> (8 * shift))) }
    }
    return isTold ? (ends, marks) : nil
  }
}
