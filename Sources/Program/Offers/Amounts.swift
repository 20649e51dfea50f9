package import Quantity
package import YAML

/// An amount, or the amounts in several currencies that stand for each other: never converted.
package struct Amounts: Sendable {
  /// Not empty; each currency once. The first is the programme's own.
  package let located: [Located<Money>]

  /// The amount in the programme's currency.
  package var main: Money { located[0].value }

  /// The amount in a currency; nil when the offer names none.
  package subscript(currency: Currency) -> Money? {
    located.first { $0.value.currency == currency }?.value
  }

  package var all: [Money] { located.map(\.value) }
}

extension Amounts: YAMLDecodable {
  package static var schema: Schema { .anyOf([Money.schema, .list(of: Money.schema)]) }

  package static func decode(_ node: Node, _ decoder: inout NodeDecoder) -> Self? {
    guard case .sequence = node.content else {
      return Located<Money>.decode(node, &decoder).map { Self(located: [$0]) }
    }
    guard let amounts = [Located<Money>].decode(node, &decoder) else { return nil }
    if amounts.isEmpty {
      decoder.report(.noAmounts(at: decoder.place(node.range)))
      return nil
    }
    var isUnique = true
    for (index, amount) in amounts.enumerated() {
      let currency = amount.value.currency
      guard amounts[..<index].contains(where: { $0.value.currency == currency }) else { continue }
      decoder.report(.repeatedCurrency(currency, at: amount.place))
      isUnique = false
    }
    return isUnique ? Self(located: amounts) : nil
  }
}
