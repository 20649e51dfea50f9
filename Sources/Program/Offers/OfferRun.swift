package import Quantity
package import YAML

/// The days on which an offer runs, in the programme's time zone.
package struct OfferRun: Sendable {
  package var from: Day?
  package var through: Day?

  /// The days, both ends included; all days when neither is written.
  package var days: DayRange { DayRange(from: from, through: through) }
}

extension OfferRun: YAMLRecord {
  package static let name = "run"
  package static let summary = "The days on which an offer runs, in the programme's time zone."

  package init?(from reader: inout RecordReader) {
    self.init()
    from = reader.optional("from", Day.self, "First day")
    through = reader.optional("through", Day.self, "Last day")
  }
}
