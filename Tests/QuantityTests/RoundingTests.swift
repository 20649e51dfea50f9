import Quantity
import Testing

@Suite struct RoundingTests {
  /// Each as the number of quarters, and what the four ways make of it.
  @Test(
    arguments: [
      (0, [0, 0, 0, 0]), (1, [0, 0, 0, 1]), (2, [1, 0, 0, 1]), (3, [1, 1, 0, 1]),
      (4, [1, 1, 1, 1]), (5, [1, 1, 1, 2]), (6, [2, 2, 1, 2]), (7, [2, 2, 1, 2]),
      (10, [3, 2, 2, 3]), (14, [4, 4, 3, 4]),
      (-1, [0, 0, 0, -1]), (-2, [-1, 0, 0, -1]), (-3, [-1, -1, 0, -1]), (-6, [-2, -2, -1, -2]),
      (-10, [-3, -2, -2, -3]),
    ] as [(Int128, [Int128])])
  func quartersAreRoundedAsTheNameSays(_ quarters: Int128, _ expected: [Int128]) {
    let ways: [Rounding] = [.halfAwayFromZero, .halfEven, .down, .up]
    #expect(ways.map { $0.divide(quarters, by: 4) } == expected)
  }

  @Test(arguments: Rounding.allCases)
  func everySmallDivisionIsRoundedByItsDefinition(_ rounding: Rounding) {
    for divisor in 1...24 as ClosedRange<Int128> {
      for dividend in -120...120 as ClosedRange<Int128> {
        let quotient = rounding.divide(dividend, by: divisor)
        let error = quotient * divisor - dividend
        let isCloser = 2 * abs(error) <= divisor
        let isHalf = 2 * abs(error) == divisor
        switch rounding {
        case .down: #expect(abs(error) < divisor && abs(quotient * divisor) <= abs(dividend))
        case .up: #expect(abs(error) < divisor && abs(quotient * divisor) >= abs(dividend))
        case .halfAwayFromZero:
          #expect(isCloser && (!isHalf || abs(quotient * divisor) > abs(dividend)))
        case .halfEven: #expect(isCloser && (!isHalf || quotient.isMultiple(of: 2)))
        }
      }
    }
  }

  @Test func theLargestProductsDoNotOverflow() {
    let most = Int128(Int64.max) * Int128(Int64.max)
    #expect(Rounding.up.divide(most, by: Int128(Int64.max)) == Int128(Int64.max))
    #expect(Rounding.halfEven.divide(-most, by: 1) == -most)
  }
}
