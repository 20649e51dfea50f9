internal import JSON
internal import Metrics

/// A figure's value, in the members of a JSON object.
struct FigureParts {
  let kind: String
  var value: JSONNumber?
  var unit: String?
  var ratio: Ratio?
  var lower: JSONNumber?
  var upper: JSONNumber?

  init(_ value: Figure.Value) {
    switch value {
    case .count(let count):
      kind = "count"
      self.value = JSONNumber(Int64(count))
    case .share(let ratio):
      kind = "share"
      self.value = ratio.millionths.map { JSONNumber($0, decimals: 6) }
      self.ratio = ratio
    case .ratio(let ratio):
      kind = "ratio"
      self.value = ratio.millionths.map { JSONNumber($0, decimals: 6) }
      self.ratio = ratio
    case .estimate(let estimate, let lower, let upper):
      kind = "estimate"
      self.value = estimate.map { JSONNumber($0, decimals: 6) }
      self.lower = lower.map { JSONNumber($0, decimals: 6) }
      self.upper = upper.map { JSONNumber($0, decimals: 6) }
    case .days(let days):
      kind = "days"
      self.value = days.map { JSONNumber(Int64($0)) }
    case .tenthsOfDays(let tenths):
      kind = "days"
      self.value = tenths.map { JSONNumber($0, decimals: 1) }
    case .amount(let amount, let unit):
      kind = "amount"
      self.value = JSONNumber(amount)
      self.unit = unit
    case .amountEach(let ratio, let unit):
      kind = "amount_each"
      self.value = ratio.rounded.map { JSONNumber($0) }
      self.unit = unit
      self.ratio = ratio
    }
  }
}
