internal import Workers

/// To which slice each row belongs, a byte each: so that a task finds its rows without asking for
/// the keys of all others.
struct SliceNumbers: Sendable {
  /// By block and row; `none` for rows that are left out.
  private let numbers: [[UInt8]]
  private let key: @Sendable (Int, Int) -> UInt64

  private static let none = UInt8.max

  /// `counts`: the rows of each block. `key`: of a row of a block; zero leaves it out.
  init(
    _ counts: [Int], limit: Int, key: @escaping @Sendable (Int, Int) -> UInt64
  ) async {
    self.key = key
    numbers = await Workers.map(count: counts.count, chunkSize: 1, limit: limit) { blocks in
      let block = blocks.lowerBound
      var numbers = [UInt8](repeating: Self.none, count: counts[block])
      for row in numbers.indices {
        let key = key(block, row)
        if key != 0 { numbers[row] = UInt8(truncatingIfNeeded: KeySlice.index(of: key)) }
      }
      return numbers
    }
  }

  /// A hash as a key, of which none is zero.
  static func key(_ hash: UInt64) -> UInt64 { hash == 0 ? 0x5851_F42D_4C95_7F2D : hash }

  /// The rows of a slice, arranged.
  func slice(_ number: Int) -> KeySlice {
    var slice = KeySlice(expected: 0)
    let wanted = UInt8(number)
    for block in numbers.indices {
      for row in numbers[block].indices where numbers[block][row] == wanted {
        slice.append(key(block, row), RowNumber(block: block, row: row))
      }
    }
    slice.arrange()
    return slice
  }
}
