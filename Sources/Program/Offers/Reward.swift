package import Quantity
package import YAML

/// What an advocate or friend gets.
package struct Reward: Sendable {
  package enum Measure: Sendable {
    case fixed(Amounts)
    /// A share of the order on the offer's basis, kept between the two amounts.
    case percent(Rate, atLeast: Located<Money>?, atMost: Located<Money>?)
    /// A thing and what it costs the firm, shipping included.
    case gift(LocalizedText, value: Located<Money>?)
    case points(Int)
  }

  package var measure: Measure
  package var form: RewardForm
  /// How long a voucher or credit can be used; nil for ever.
  package var validity: CalendarSpan?
  package var places: KeyPlaces

  package var kind: RewardKind {
    switch measure {
    case .fixed: .fixed
    case .percent: .percent
    case .gift: .gift
    case .points: .points
    }
  }

  /// The most it can cost in the programme's currency; nil when there is no upper bound.
  package var costMax: Money? {
    switch measure {
    case .fixed(let amounts): amounts.main
    case .percent(_, _, let atMost): atMost?.value
    case .gift(_, let value): value?.value
    case .points: nil
    }
  }

  /// All amounts with their places, for checks of currencies.
  package var amounts: [Located<Money>] {
    switch measure {
    case .fixed(let amounts): amounts.located
    case .percent(_, let atLeast, let atMost): [atLeast, atMost].compactMap { $0 }
    case .gift(_, let value): [value].compactMap { $0 }
    case .points: []
    }
  }
}

extension Reward: YAMLRecord {
  package static let name = "reward"
  package static let summary = "What an advocate or friend gets."

  package init?(from reader: inout RecordReader) {
    let kind = reader.variant("kind", RewardKind.self, "How it is measured")
    var measure: Measure?
    var usual = RewardForm.voucher
    switch kind {
    case .fixed:
      let amounts = reader.required(
        "amount", Amounts.self, "The amount, or a list of amounts in several currencies")
      measure = amounts.map(Measure.fixed)
    case .percent:
      measure = Self.percent(&reader)
      usual = .discount
    case .gift:
      let item = reader.required("item", LocalizedText.self, "What is given")
      let value = reader.optional(
        "value", Located<Money>.self, "What it costs, shipping included")
      measure = item.map { .gift($0, value: value) }
      usual = .gift
    case .points:
      let points = reader.required("points", Int.self, "Number of points")
      measure = points.map(Measure.points)
      usual = .points
    case nil: break
    }
    let form = reader.optional(
      "as", RewardForm.self, "Form; by kind when absent: voucher, discount, gift or points")
    validity = reader.optional(
      "valid", CalendarSpan.self, "How long it can be used, e.g. 12 months")
    places = KeyPlaces(reader, "kind", "as", "rate", "amount", "points", "value", "at_most")
    guard let measure else { return nil }
    self.measure = measure
    self.form = form ?? usual
  }

  private static func percent(_ reader: inout RecordReader) -> Measure? {
    let rate = reader.required("rate", Rate.self, "Share of the order, e.g. 5 %")
    let atLeast = reader.optional("at_least", Located<Money>.self, "Least amount")
    let atMost = reader.optional("at_most", Located<Money>.self, "Most amount")
    return rate.map { .percent($0, atLeast: atLeast, atMost: atMost) }
  }
}
