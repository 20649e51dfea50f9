import Codes
import Testing
import TestSupport

/// Codes one slip of the finger apart, compared with the textbook's table of distances.
@Suite struct EditTests {
  @Test(arguments: [16, 17, 18] as [UInt64]) func nearnessIsTheTextbooks(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<1_500 {
      let left = text(of: "AB1", 1...5, &generator)
      let right = text(of: "AB1", 1...5, &generator)
      let isNear = try Samples.code(left).isNear(Samples.code(right))
      #expect(isNear == (distance(left, right) <= 1), "\(left) \(right)")
    }
  }

  @Test(arguments: ["A", "AA", "AB1", "SOLARJANA", "ZZZZZZZZZZZZZZZZZZZZ", "ZZZZZZZZZZZ"])
  func neighboursAreAllThatIsNear(text: String) throws {
    let code = try Samples.code(text)
    let neighbours = code.neighbours
    #expect(neighbours == Array(Set(neighbours)).sorted())
    #expect(!neighbours.contains(code))
    #expect(neighbours.allSatisfy { $0.isNear(code) && distance($0.text, text) == 1 })
    #expect(neighbours.count == expectedNeighbours(of: text))
  }

  @Test(arguments: [19, 20] as [UInt64]) func theSetFindsWhatIsNear(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let codes = try (0..<40).map { _ in try Samples.code(text(of: "AB12", 3...6, &generator)) }
    let near = NearCodes(codes)
    for _ in 0..<400 {
      let code = try Samples.code(text(of: "AB12", 2...7, &generator))
      #expect(near.nearest(code) == codes.filter { $0.isNear(code) }.min())
    }
  }

  @Test func codesLeaveTheSet() throws {
    let code = try Samples.code("SOLARJANA")
    var near = NearCodes([code, code])
    #expect(near.count == 1)
    #expect(near.nearest(try Samples.code("SOLARJANNA")) == code)
    #expect(near.nearest(try Samples.code("SOLARANJA")) == nil)
    near.remove(code)
    near.remove(code)
    #expect(near.count == 0)
    #expect(near.nearest(code) == nil)
  }

  @Test func mintedCodesAreNeverNear() {
    let codes = Samples.codes(CodeShape(length: 8), count: 300, seed: 21)
    let near = NearCodes(codes)
    for code in codes { #expect(near.nearest(code) == code) }
  }

  private func text(
    of symbols: String, _ lengths: ClosedRange<Int>, _ generator: inout SeededGenerator
  ) -> String {
    String(
      (0..<Int.random(in: lengths, using: &generator)).map { _ in
        symbols.randomElement(using: &generator) ?? "A"
      })
  }

  /// Insertions, deletions, substitutions and exchanges of neighbours.
  private func distance(_ left: String, _ right: String) -> Int {
    let left = Array(left)
    let right = Array(right)
    var table = [[Int]](
      repeating: [Int](repeating: 0, count: right.count + 1), count: left.count + 1)
    for row in 0...left.count {
      for column in 0...right.count {
        if row == 0 || column == 0 {
          table[row][column] = row + column
          continue
        }
        let cost = left[row - 1] == right[column - 1] ? 0 : 1
        var least = min(
          table[row - 1][column] + 1, table[row][column - 1] + 1, table[row - 1][column - 1] + cost)
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          least = min(least, table[row - 2][column - 2] + 1)
        }
        table[row][column] = least
      }
    }
    return table[left.count][right.count]
  }

  /// 35 other symbols for each; one deletion for each run of equal symbols; 36 insertions at n+1
  /// places of which those before an equal symbol are counted once; exchanges that are no
  /// substitution.
  private func expectedNeighbours(of text: String) -> Int {
    let symbols = Array(text)
    let runs = 1 + zip(symbols, symbols.dropFirst()).count { $0 != $1 }
    let deletions = symbols.count > 1 ? runs : 0
    let insertions = symbols.count < 20 ? 35 * (symbols.count + 1) + 1 : 0
    return 35 * symbols.count + deletions + insertions + runs - 1
  }
}
