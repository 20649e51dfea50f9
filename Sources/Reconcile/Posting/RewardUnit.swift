package import Quantity

/// What an amount is counted in: a currency, or the programme's points.
package enum RewardUnit: Sendable, Hashable, BitwiseCopyable {
  case money(Currency)
  case points

  /// `EUR`; `POINTS`.
  package var code: String {
    switch self {
    case .money(let currency): currency.code
    case .points: "POINTS"
    }
  }
}
