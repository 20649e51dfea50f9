extension FactKeys {
  /// The keyed hash of an order's number, as a person writes it.
  package func order(_ number: String) -> UInt64 {
    hash(OrderNumber.canonical(number).span, as: .order)
  }
}
