import YAML

struct DayCount: YAMLScalar, Equatable {
  static let expected = "a number of days, such as 30 days"
  static let pattern: String? = "^[0-9]{1,4} days$"

  let days: Int

  init(_ days: Int) { self.days = days }

  init?(yaml text: String) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1] == "days", (1...4).contains(parts[0].utf8.count) else {
      return nil
    }
    guard parts[0].utf8.allSatisfy({ (0x30...0x39).contains($0) }), let days = Int(parts[0]) else {
      return nil
    }
    self.days = days
  }

  var schemaValue: SchemaValue? { .text("\(days) days") }
}
