package import Program
package import Quantity
internal import YAML

/// A reward in whole numbers.
package struct RewardRules: Sendable, Hashable {
  package enum Measure: Sendable, Hashable {
    /// Amounts in several currencies that stand for each other.
    case fixed([Money])
    /// Millionths of the base, kept between two amounts in minor units.
    case share(Int64, atLeast: Int64?, atMost: Int64?)
    /// A thing and its cost in minor units of the programme's currency.
    case gift(Int64)
    case points(Int64)
  }

  package var measure: Measure
  package var form: RewardForm

  package init(_ measure: Measure, as form: RewardForm) {
    self.measure = measure
    self.form = form
  }

  package init(_ reward: Reward) {
    form = reward.form
    switch reward.measure {
    case .fixed(let amounts): measure = .fixed(amounts.all)
    case .percent(let rate, let atLeast, let atMost):
      measure = .share(
        rate.partsPerMillion, atLeast: atLeast?.value.minorUnits, atMost: atMost?.value.minorUnits)
    case .gift(_, let value): measure = .gift(value?.value.minorUnits ?? 0)
    case .points(let count): measure = .points(min(Int64(count), Money.minorUnitsMax))
    }
  }

  /// Whether it depends on the order, so that a limit reduces it instead of refusing it.
  package var isShare: Bool {
    if case .share = measure { true } else { false }
  }

  /// Whether its amount is of the order's currency, not of the programme's.
  var isOfOrdersCurrency: Bool {
    if case .fixed = measure { true } else { false }
  }

  /// Whether it is counted in points, which no limit of money touches.
  package var isPoints: Bool {
    if case .points = measure { true } else { false }
  }

  /// Whether an order in `currency` can earn it; `own` is the programme's.
  func accepts(_ currency: Currency, own: Currency) -> Bool {
    switch measure {
    case .fixed(let amounts): amounts.contains { $0.currency == currency }
    case .share: currency == own
    case .gift, .points: true
    }
  }

  /// Of which currency its amount is, for an order in `currency`.
  func currency(of currency: Currency, own: Currency) -> Currency {
    isOfOrdersCurrency ? currency : own
  }

  /// Minor units, or points, for an order with that base.
  func amount(base: Int64, in currency: Currency, rounding: Rounding) -> Int64 {
    switch measure {
    case .fixed(let amounts):
      amounts.first { $0.currency == currency }?.minorUnits ?? 0
    case .share(let parts, let atLeast, let atMost):
      Self.share(parts, of: base, atLeast, atMost, rounding)
    case .gift(let value): value
    case .points(let count): count
    }
  }

  /// Rounded once, then kept between the bounds (`Documentation/campaign-files.md`, "The amount
  /// that counts"); nothing left of the base earns nothing.
  static func share(
    _ parts: Int64, of base: Int64, _ atLeast: Int64?, _ atMost: Int64?, _ rounding: Rounding
  ) -> Int64 {
    guard base > 0 else { return 0 }
    let exact = rounding.divide(Int128(base) * Int128(parts), by: 1_000_000)
    let share = Int64(min(exact, Int128(Money.minorUnitsMax)))
    return min(max(share, atLeast ?? share), atMost ?? .max)
  }
}
