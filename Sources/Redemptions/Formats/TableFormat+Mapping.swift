internal import CSV
internal import Facts
package import Program
internal import Quantity
internal import YAML

extension TableFormat {
  /// The format that a mapping file describes.
  package init(_ mapping: ImportMapping) {
    let roles: [String: Role] = [
      "number": .number, "ordered_at": .created, "record": .record, "code": .code,
      "landing": .landing, "customer": .customer, "email": .email, "phone": .phone,
      "country": .country, "postcode": .postcode, "street": .street, "name": .name,
      "first_name": .firstName, "last_name": .lastName, "company": .company,
      "currency": .currency, "goods": .goods, "total": .total, "shipping": .shipping,
      "shipping_tax": .shippingTax, "tax": .tax, "discount": .discount, "refunded": .refunded,
      "status": .status, "paid_at": .paid, "changed_at": .changed, "cancelled_at": .cancelled,
      "time": .createdTime, "zone": .zone, "test": .test, "contract": .contract,
      "employee": .employee, "birth_date": .birthDate, "under_age": .underAge,
    ]
    var columns: [Role: [String]] = [:]
    var signature: [Role] = []
    for (key, column) in mapping.columns.names {
      guard let role = roles[key] else { continue }
      columns[role] = [column]
      signature.append(role)
    }
    self.init(mapping.id.value.text, columns: columns, signature: signature)
    delimiter = mapping.delimiter?.byte
    encoding = mapping.encoding.flatMap { TextEncoding(rawValue: $0.rawValue) }
    decimals = DecimalStyle(rawValue: mapping.decimals.rawValue) ?? .either
    units = mapping.minorUnits ? .minor : .major
    dateOrder = mapping.dateOrder.flatMap { DateOrder(rawValue: $0.rawValue) }
    zone = mapping.zone?.value
    currency = mapping.currency
    hasItemRows = mapping.itemRows
    guard let words = mapping.statuses else { return }
    let all: [([String], OrderStatus)] = [
      (words.paid, .paid), (words.awaitingPayment, .awaitingPayment),
      (words.cancelled, .cancelled), (words.refunded, .refunded),
    ]
    for (list, status) in all {
      for word in list { statuses[word.lowercased()] = status }
    }
  }
}
