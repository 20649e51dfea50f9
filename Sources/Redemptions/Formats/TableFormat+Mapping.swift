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
    var marks: [String] = []
    for (key, column) in mapping.columns.names {
      guard let role = roles[key] else {
        marks.append(column)
        continue
      }
      columns[role] = [column]
      signature.append(role)
    }
    self.init(mapping.id.value.text, columns: columns, signature: signature)
    self.marks = marks
    delimiter = mapping.delimiter?.byte
    encoding = mapping.encoding.flatMap { TextEncoding(rawValue: $0.rawValue) }
    decimals = DecimalStyle(rawValue: mapping.decimals.rawValue) ?? .either
    units = mapping.minorUnits ? .minor : .major
    dateOrder = mapping.dateOrder.flatMap { DateOrder(rawValue: $0.rawValue) }
    zone = mapping.zone?.value
    currency = mapping.currency
    hasItemRows = mapping.itemRows
    items = Self.items(mapping)
    guard let words = mapping.statuses else { return }
    let all: [([Located<String>], OrderStatus)] = [
      (words.paid, .paid), (words.awaitingPayment, .awaitingPayment),
      (words.cancelled, .cancelled), (words.refunded, .refunded),
    ]
    for (list, status) in all {
      for word in list { statuses[word.value.lowercased()] = status }
    }
  }

  private static func items(_ mapping: ImportMapping) -> ItemFields? {
    var fields = ItemFields()
    for (key, column) in mapping.columns.names {
      switch key {
      case "item_sku": fields.article = [column]
      case "item_quantity": fields.quantity = [column]
      case "item_price": fields.price = [column]
      case "item_total": fields.total = [column]
      case "item_discount": fields.discount = [column]
      case "item_refunded": fields.refunded = [column]
      default: break
      }
    }
    return fields.article.isEmpty ? nil : fields
  }
}
