import JSON
import Testing

@Suite struct JSONNumberTests {
  @Test(
    arguments: [
      (5, 2, "0.05"), (-5, 2, "-0.05"), (0, 6, "0.000000"), (1_234_567, 6, "1.234567"),
      (42, 0, "42"), (Int64.min, 1, "-922337203685477580.8"),
    ] as [(Int64, Int, String)])
  func decimalsAreWrittenWhole(value: Int64, decimals: Int, text: String) {
    #expect(JSONNumber(value, decimals: decimals).text == text)
  }
}
