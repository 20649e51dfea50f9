import Facts
import TestSupport
import Testing

/// Columns of numbers give back what was put in, however they keep it.
@Suite struct Int64ColumnTests {
  @Test(arguments: 0..<UInt64(60))
  func valuesComeBackAsTheyWereAppended(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let start: Int64 = [0, 1_780_000_000_000, -5, .max - 70_000].randomElement(using: &random) ?? 0
    // At first near each other, then whatever a row may hold.
    let kinds = Int.random(in: 1...7, using: &random)
    let values = (0..<Int.random(in: 1...80, using: &random)).map { row -> Int64 in
      switch Int.random(in: 0..<(row < 30 ? min(kinds, 3) : kinds), using: &random) {
      case 0: start
      case 1: start &+ Int64.random(in: -60...60, using: &random) * 1000
      case 2: .min
      case 3: start &+ Int64.random(in: -60...60, using: &random)
      case 4: [Int64.max, .min + 1, 0].randomElement(using: &random) ?? 0
      case 5: start &+ (Int64(Int32.max) + Int64.random(in: -1...1, using: &random)) * 1000
      default: start &- (Int64(Int32.max) + Int64.random(in: -1...2, using: &random)) * 1000
      }
    }
    var column = Int64Column(7, step: [1, 1000].randomElement(using: &random) ?? 1)
    #expect(column[0] == 7)
    for value in values { column.append(value, capacity: 16) }
    #expect(values.indices.map { column[$0] } == values)
    #expect(column.count == values.count)
    #expect(column.isConstant == (Set(values).count == 1))
    var parts = Int64Column(7, step: column.step)
    var rest = values[...]
    while !rest.isEmpty {
      let part = rest.prefix(Int.random(in: 1...20, using: &random))
      parts.append(part.span, capacity: 16) { $0 }
      rest = rest.dropFirst(part.count)
    }
    #expect(values.indices.map { parts[$0] } == values)
    #expect(parts.count == values.count && parts.isConstant == column.isConstant)
  }

  @Test func timesInSecondsTakeFourBytesAndOthersEight() {
    var seconds = Int64Column(.min, step: 1000)
    var finer = Int64Column(.min, step: 1000)
    for row in 0..<Int64(1000) {
      seconds.append(row.isMultiple(of: 9) ? .min : row * 86_400_000, capacity: 1000)
      finer.append(row * 86_400_000 + row % 2, capacity: 1000)
    }
    #expect((4000..<4100).contains(seconds.byteCount))
    #expect((8000..<8100).contains(finer.byteCount))
  }

  @Test(
    arguments: [
      [], [5], [5, 5, 5], [5, 6, 7, 8], [5, 5, 6], [5, 6, 6], [5, 6, 8], [7, 5], [.max, 0, 1],
      [0, 1, 2, 9, 3],
    ] as [[UInt32]])
  func linesComeBackAndThoseThatFollowEachOtherTakeNoMemory(lines: [UInt32]) {
    var column = LineColumn()
    for line in lines { column.append(line, capacity: 4) }
    #expect(lines.indices.map { column[$0] } == lines)
    #expect(column.count == lines.count)
    let follow = zip(lines, lines.dropFirst())
    let isRun = follow.allSatisfy { $1 == $0 &+ 1 } || follow.allSatisfy { $1 == $0 }
    #expect((column.byteCount == 0) == isRun)
  }

  /// A worker gets a part of the file now and then; some lines are left out or stand twice.
  @Test(arguments: 0..<UInt64(24))
  func linesComeBackWhateverTheirOrder(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let oftenest = [400, 40, 4, 1].randomElement(using: &random) ?? 4
    var line = UInt32.random(in: 0...9, using: &random)
    let lines = (0..<600).map { _ -> UInt32 in
      let isJump = Int.random(in: 0..<oftenest, using: &random) == 0
      line &+= isJump ? UInt32.random(in: 0...3_000_000_000, using: &random) : 1
      return line
    }
    var column = LineColumn()
    for line in lines { column.append(line, capacity: 600) }
    #expect(lines.indices.map { column[$0] } == lines)
    #expect(column.count == lines.count)
    if oftenest == 400 { #expect(column.byteCount < 800) }
    if oftenest == 1 { #expect((2400..<2500).contains(column.byteCount)) }
  }
}
