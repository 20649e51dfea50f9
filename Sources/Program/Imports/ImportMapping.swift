package import Quantity
package import YAML

/// `program/imports/NAME.yaml`: how a table that no format is known for is read.
package struct ImportMapping: Sendable {
  package var id: Located<Identifier>
  package var title: String
  package var columns: ImportColumns
  package var delimiter: ImportDelimiter?
  package var encoding: ImportEncoding?
  package var decimals: ImportDecimals
  package var minorUnits: Bool
  package var dateOrder: ImportDateOrder?
  /// A name of the IANA database, `Europe/Berlin`; nil: the site's.
  package var zone: Located<String>?
  package var currency: Currency?
  package var statuses: ImportStatuses?
  package var itemRows: Bool
  package var places: KeyPlaces
}

extension ImportMapping: YAMLRecord {
  package static let name = "import"
  package static let summary = "How a table that no format is known for is read."

  package init?(from reader: inout RecordReader) {
    let id = reader.required(
      "id", Located<Identifier>.self, "What `tally import --format` calls it")
    let title = reader.required(
      "title", String.self, "What the table is, e.g. Orders of the showroom's till")
    let columns = reader.required(
      "columns", ImportColumns.self, "Which column says what, by its name in the file's header")
    delimiter = reader.optional(
      "delimiter", ImportDelimiter.self, "What stands between cells; found out when left out")
    encoding = reader.optional(
      "encoding", ImportEncoding.self, "How letters are written; found out when left out")
    decimals = reader.optional(
      "decimals", default: ImportDecimals.either, "Which mark stands before decimals")
    minorUnits = reader.optional(
      "minor_units", default: false, "Whether amounts are whole cents: 1250 is 12.50")
    dateOrder = reader.optional(
      "date_order", ImportDateOrder.self, "What comes first in 03/04/2026")
    zone = reader.optional(
      "zone", Located<String>.self, "Where times without offset are meant, e.g. Europe/Berlin")
    currency = reader.optional(
      "currency", Currency.self, "The currency of amounts where no column names one")
    statuses = reader.optional(
      "statuses", ImportStatuses.self, "The words of the status column and what they mean")
    itemRows = reader.optional(
      "item_rows", default: false, "Whether an order has a row for each of its items")
    places = KeyPlaces(reader, "columns", "statuses")
    guard let id, let title, let columns else { return nil }
    self.id = id
    self.title = title
    self.columns = columns
  }
}
