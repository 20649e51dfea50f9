/// The eight patterns that are laid over data so that no large areas look alike (ISO/IEC 18004,
/// 7.8.2).
struct MaskPattern: Sendable {
  static let all = (0..<8).map { MaskPattern(number: $0) }

  let number: Int

  /// Whether the pattern inverts a module, if it is one of data.
  func inverts(row: Int, column: Int) -> Bool {
    let product = row * column
    return switch number {
    case 0: (row + column) % 2 == 0
    case 1: row % 2 == 0
    case 2: column % 3 == 0
    case 3: (row + column) % 3 == 0
    case 4: (row / 2 + column / 3) % 2 == 0
    case 5: product % 2 + product % 3 == 0
    case 6: (product % 2 + product % 3) % 2 == 0
    default: (product % 3 + (row + column) % 2) % 2 == 0
    }
  }

  /// The pattern over a square of this width, where `area` has a bit.
  func rows(over area: [UInt64]) -> [UInt64] {
    area.indices.map { row in
      area.indices.reduce(UInt64(0)) { bits, column in
        inverts(row: row, column: column) ? bits | 1 << UInt64(column) : bits
      } & area[row]
    }
  }
}
