/// The columns of a table of businesses.
enum BusinessColumn: Int, CaseIterable {
  case id, name, street, postalCode, city, country, taxNumber, vatID, agreedOn, isSmall

  /// What it may be called; the first is what findings call it.
  var names: [String] {
    switch self {
    case .id: ["id", "nummer", "kundennummer"]
    case .name: ["name", "firma"]
    case .street: ["street", "strasse", "straße"]
    case .postalCode: ["postal_code", "postcode", "plz"]
    case .city: ["city", "ort"]
    case .country: ["country", "land"]
    case .taxNumber: ["tax_number", "steuernummer"]
    case .vatID: ["vat_id", "ust_idnr", "ust-idnr", "ust-idnr."]
    case .agreedOn: ["agreed_on", "vereinbart_am"]
    case .isSmall: ["small_business", "kleinunternehmer"]
    }
  }

  var name: String { names[0] }
}
