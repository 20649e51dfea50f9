package import YAML

/// Which column of a mapped table says what.
package struct ImportColumns: Sendable {
  /// Keys of the mapping, in the order in which they are declared, with their columns.
  package var names: [(key: String, column: String)]
}

extension ImportColumns: YAMLRecord {
  package static let name = "columns"
  package static let summary = "Which column of a mapped table says what."

  private static let optional: [(key: String, summary: String)] = [
    ("record", "An id of the row itself, where it is not the order's number"),
    ("code", "The referral code; several stand between commas"),
    ("landing", "The address at which the visit began"),
    ("customer", "The customer's number"), ("email", "The customer's e-mail address"),
    ("phone", "The customer's telephone number"),
    ("country", "Two letters, or the name in German or English"),
    ("postcode", "The postal code"), ("street", "Street and house number"),
    ("name", "First and family name"), ("first_name", "The first name"),
    ("last_name", "The family name"), ("company", "A firm: the order is a business's"),
    ("currency", "Three letters, e.g. EUR"),
    ("goods", "Articles after discount, tax included"), ("total", "All that was charged"),
    ("shipping", "Shipping and all else that is not goods"),
    ("shipping_tax", "The tax on shipping, where shipping is without it"),
    ("tax", "The tax within the goods"), ("discount", "What discounts took off"),
    ("refunded", "All that was paid back until the export"),
    ("status", "The state of the order or its payment"), ("paid_at", "When it was paid"),
    ("changed_at", "When the record was changed last"), ("cancelled_at", "When it was cancelled"),
    ("time", "The time of day, where it has a column of its own"),
    ("zone", "The zone of the times, where a column names it"),
    ("test", "Whether the order is a trial"), ("contract", "The contract's number"),
    ("employee", "Whether the customer works for the firm: yes or no, ja or nein, 1 or 0"),
    ("birth_date", "The customer's day of birth; only the age is kept"),
    ("under_age", "Whether the customer is too young to take part: yes or no"),
    ("item_sku", "The article's number of a line item; `excluded_products` looks at it"),
    ("item_quantity", "How many pieces of it"), ("item_price", "What one piece costs"),
    ("item_total", "What all pieces cost, after discount"),
    ("item_discount", "What was taken off the pieces, where there is no total"),
    ("item_refunded", "What was paid back of the item"),
  ]

  package init?(from reader: inout RecordReader) {
    let number = reader.required("number", String.self, "The order's number")
    let created = reader.required("ordered_at", String.self, "When it was ordered")
    var names: [(key: String, column: String)] = []
    for (key, summary) in Self.optional {
      if let column = reader.optional(key, String.self, summary) { names.append((key, column)) }
    }
    guard let number, let created else { return nil }
    self.names = [("number", number), ("ordered_at", created)] + names
  }
}
