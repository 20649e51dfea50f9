package import YAML

/// Who and what qualifies.
package struct Eligibility: Sendable {
  package var newCustomer: NewCustomerRule = .ever
  package var minimum: Amounts?
  package var basis: AmountBasis = .netAfterDiscount
  package var countries: [CountryCode] = []
  package var privateOnly = false
  package var allowsSameHousehold = false
  package var allowsEmployees = false
  package var minimumAge = 18
  package var excludedProducts: [String] = []
}

extension Eligibility: YAMLRecord {
  package static let name = "eligibility"
  package static let summary = "Who and what qualifies."

  package init?(from reader: inout RecordReader) {
    self.init()
    newCustomer = reader.optional(
      "new_customer", default: newCustomer,
      "ever, any, or how long the friend must not have ordered")
    minimum = reader.optional("minimum", Amounts.self, "Least amount of the order, on the basis")
    basis = reader.optional("basis", default: basis, "Which amount of the order counts")
    countries = reader.optional(
      "countries", default: countries, "Countries of the friend; empty for all")
    privateOnly = reader.optional(
      "private_only", default: privateOnly, "Whether only private persons take part")
    allowsSameHousehold = reader.optional(
      "same_household", default: allowsSameHousehold,
      "Whether advocate and friend may share a household")
    allowsEmployees = reader.optional(
      "employees", default: allowsEmployees, "Whether the firm's own people take part")
    minimumAge = reader.optional(
      "minimum_age", default: minimumAge, "Least age of advocate and friend in years")
    excludedProducts = reader.optional(
      "excluded_products", default: excludedProducts,
      "Numbers of articles that count for no minimum and reward; * stands for any characters")
  }
}
