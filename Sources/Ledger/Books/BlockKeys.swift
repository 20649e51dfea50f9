internal import Codes
internal import Facts

/// The keys beside their numbers by which orders and clicks are looked for: who the friend is, and
/// what codes they name.
struct BlockKeys {
  private(set) var keys: [UInt64] = []

  init(_ block: OrderBlock) {
    keys.reserveCapacity(3 * block.count)
    add(block.customer)
    add(block.email)
    add(block.codeHigh, block.codeLow)
    add(block.landingHigh, block.landingLow)
    for further in block.furtherCodes { keys.append(Self.key(of: further.code)) }
  }

  init(_ clicks: some Sequence<Click>) {
    for click in clicks {
      keys.append(Self.key(of: click.code))
      for key in [click.visitor, click.customer] where key != 0 { keys.append(key) }
    }
  }

  static func key(of code: Code) -> UInt64 { mixed(code.high, code.low) }

  private mutating func add(_ column: Column<UInt64>) {
    if !column.isConstant {
      for key in column.values where key != 0 { keys.append(key) }
    } else if column.count > 0, column.constant != 0 {
      keys.append(column.constant)
    }
  }

  private mutating func add(_ highs: Column<UInt64>, _ lows: Column<UInt64>) {
    if highs.isConstant, highs.count == 0 || highs.constant == 0 { return }
    for row in 0..<highs.count where highs.value(row) != 0 {
      keys.append(Self.mixed(highs.value(row), lows.value(row)))
    }
  }

  /// Codes are no hashes: this makes one of them that uses all bits.
  static func mixed(_ high: UInt64, _ low: UInt64) -> UInt64 {
    var hash = high &+ low &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ hash >> 30) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ hash >> 27) &* 0x94D0_49BB_1331_11EB
    return hash ^ hash >> 31
  }
}

extension Column<UInt64> {
  /// As the subscript, which code of another module cannot be specialised for.
  fileprivate func value(_ row: Int) -> UInt64 { values.isEmpty ? constant : values[row] }
}
