internal import Facts

extension Order {
  /// Takes over its line items. Where no article has a number they say nothing that a rule could
  /// ask for, and the order stays one whose items nobody told of.
  mutating func take(_ items: [OrderItem], _ keys: FactKeys) {
    guard items.contains(where: { !$0.article.isEmpty }) else { return }
    self.items = items
    var text = String(content)
    for item in items {
      text += "\0\(item.article)\0\(item.amount)\0\(item.tax)\0\(item.refunded)"
    }
    content = keys.hash(text, as: .content)
  }
}
