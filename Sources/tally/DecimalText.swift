internal import JSON

/// Whole numbers that count tenths, hundredths and so on, for people.
enum DecimalText {
  static func of(_ value: Int64, decimals: Int) -> String {
    JSONNumber(value, decimals: decimals).text
  }
}
