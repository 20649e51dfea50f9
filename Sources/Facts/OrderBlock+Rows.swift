package import Codes
package import Quantity

extension OrderBlock {
  /// The order in a row, as it was appended.
  package subscript(row: Int) -> Order {
    let id = record[row]
    var order = Order(
      record: RecordKey(source: FactSource(rank: source[row]), id: id),
      number: self.number(of: row), content: content[row],
      provenance: Provenance(file: file[row], line: line[row]),
      occurredAt: Instant(milliseconds: occurredAt[row]),
      recordedAt: Instant(milliseconds: recordedAt[row]), amounts: amounts(of: row))
    order.kind = kind[row]
    order.status = status[row]
    order.flags = flags[row]
    order.country = country[row]
    order.paidAt = Self.instant(paidAt[row])
    order.changedAt = Self.instant(changedAt[row])
    order.codes = codes(of: row)
    order.landingCode = Code(high: landingHigh[row], low: landingLow[row])
    order.friend = friend(of: row)
    order.contract = contract[row]
    order.items = items(of: row)
    return order
  }

  package func number(of row: Int) -> UInt64 {
    let number = number[row]
    return number == 0 ? record[row] : number
  }

  package func amounts(of row: Int) -> OrderAmounts {
    var amounts = OrderAmounts(currency[row], gross: gross[row])
    amounts.tax = tax[row]
    amounts.discount = discount[row]
    amounts.discountTax = discountTax[row]
    amounts.shipping = shipping[row]
    amounts.refunded = refunded[row]
    return amounts
  }

  package func codes(of row: Int) -> [Code] {
    guard let first = Code(high: codeHigh[row], low: codeLow[row]) else { return [] }
    return [first] + furtherCodes(of: row)
  }

  package func furtherCodes(of row: Int) -> [Code] {
    var lower = 0
    var upper = furtherCodes.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if Int(furtherCodes[middle].row) < row { lower = middle + 1 } else { upper = middle }
    }
    return furtherCodes[lower...].prefix { Int($0.row) == row }.map(\.code)
  }

  package func items(of row: Int) -> [OrderItem] {
    items.isEmpty ? [] : items.items(of: row)
  }

  package func friend(of row: Int) -> PersonKeys {
    var friend = PersonKeys()
    friend.customer = customer[row]
    friend.email = email[row]
    friend.emailAsWritten = emailAsWritten[row]
    friend.emailStem = emailStem[row]
    friend.phone = phone[row]
    friend.address = address[row]
    friend.name = name[row]
    friend.nameSound = nameSound[row]
    friend.visitor = visitor[row]
    return friend
  }

  /// Nil for `absentTime`.
  package static func instant(_ milliseconds: Int64) -> Instant? {
    milliseconds == absentTime ? nil : Instant(milliseconds: milliseconds)
  }
}
