/// Amounts as text.
enum Cents {
  /// `649.00`
  static func text(_ cents: Int) -> String { text(cents, "", ".") }

  /// `2.490,00`
  static func german(_ cents: Int) -> String { text(cents, ".", ",") }

  private static func text(_ cents: Int, _ thousands: String, _ decimal: String) -> String {
    let euros = String(abs(cents) / 100)
    let head = euros.count > 3 ? euros.dropLast(3) + thousands + euros.suffix(3) : euros
    let rest = abs(cents) % 100
    return "\(cents < 0 ? "-" : "")\(head)\(decimal)\(rest < 10 ? "0" : "")\(rest)"
  }

  /// The tax of 19 per cent that is in an amount.
  static func tax(in cents: Int) -> Int { (cents * 19 + 59) / 119 }
}
