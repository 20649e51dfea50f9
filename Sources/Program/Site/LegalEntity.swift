package import YAML

/// Who is responsible for the site: the facts an imprint needs (§ 5 DDG).
package struct LegalEntity: Sendable {
  package var name: String
  package var street: String
  package var postalCode: String
  package var city: String
  package var country: CountryCode
  package var email: EmailAddress
  package var phone: String?
  package var representatives: [String]
  package var register: RegisterEntry?
  package var vatID: String?
  package var supervisoryAuthority: String?
  package var contentResponsible: String?
}

extension LegalEntity: YAMLRecord {
  package static let name = "legal entity"
  package static let summary =
    "Who is responsible for the site: the facts an imprint needs (§ 5 DDG)."

  package init?(from reader: inout RecordReader) {
    let name = reader.required("name", String.self, "Firm, association or person")
    let street = reader.required("street", String.self, "Street and number")
    let postalCode = reader.required("postal_code", String.self, "Postal code")
    let city = reader.required("city", String.self, "Town")
    country = reader.optional("country", default: .germany, "Country, ISO 3166-1 alpha-2")
    let email = reader.required("email", EmailAddress.self, "E-mail address")
    phone = reader.optional("phone", String.self, "Telephone number")
    representatives = reader.optional("represented_by", default: [], "Who acts for the firm")
    register = reader.optional(
      "register", RegisterEntry.self, "Entry in the commercial or co-operative register")
    vatID = reader.optional("vat_id", String.self, "VAT identification number")
    supervisoryAuthority = reader.optional(
      "supervisory_authority", String.self, "Who supervises the trade")
    contentResponsible = reader.optional(
      "content_responsible", String.self, "Who answers for editorial content (§ 18 MStV)")
    guard let name, let street, let postalCode, let city, let email else { return nil }
    self.name = name
    self.street = street
    self.postalCode = postalCode
    self.city = city
    self.email = email
  }
}
