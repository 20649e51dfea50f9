package import CSV

/// Why one record was set aside.
package enum RecordFlaw: Error, Sendable, Hashable {
  /// The table itself: quotation marks, zero bytes, number of cells.
  case table(CSVFault.Reason)
  /// A field that must be there is empty or missing.
  case missing(String)
  case amount(String, AmountFlaw)
  /// An amount that cannot be below zero is.
  case negative(String)
  case time(String, TimeFlaw)
  /// No currency of ISO 4217.
  case currency(String)
  /// No country of ISO 3166.
  case country(String)
  /// A word for a state that is not known.
  case status(String)
  /// Neither yes nor no.
  case answer(String)
  /// A line item of which the file holds no order.
  case itemWithoutOrder
  /// Not JSON; in words.
  case json(String)
  /// A JSON value of another type than this field has.
  case type(String)
  /// A word for a kind of event that is not known.
  case kind(String)
  /// Not a line of the log's format: the field that fails, in words.
  case logLine(String)
}
