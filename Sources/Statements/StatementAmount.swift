package import Quantity
package import Reconcile

/// Writes amounts of an account out.
package struct StatementAmount: Sendable {
  private let unit: RewardUnit
  private let format: LanguageFormat
  /// With `{count}` where points go.
  private let points: String

  package init(_ unit: RewardUnit, _ format: LanguageFormat, points: String = "{count}") {
    self.unit = unit
    self.format = format
    self.points = points
  }

  /// `50,00 €`; `1.250 Punkte`.
  package func text(_ amount: Int64) -> String {
    switch unit {
    case .money(let currency): format.money(Money(minorUnits: amount, currency: currency))
    case .points: points.replacing("{count}", with: format.number(amount))
    }
  }
}
