package import Codes
package import Facts
package import Quantity

/// What readers need to know of the programme and of this import; made at the edge.
package struct ImportContext: Sendable {
  package var keys: FactKeys
  package var source: FactSource
  /// Number of the file in the ledger.
  package var file: UInt32
  /// When the programme came to know of what is read.
  package var recordedAt: Instant
  /// Where times without offset are meant, unless the file says otherwise.
  package var zone: ZoneRules
  /// The zone of a name of the IANA database; nil when it is unknown.
  package var zones: @Sendable (String) -> ZoneRules?
  /// Of amounts without currency.
  package var currency: Currency
  /// Two letters: where telephone numbers without prefix are dialled.
  package var country: String
  /// Codes that are nobody's recommendation: sales, newsletters.
  package var otherCodes = OtherCodes.none
  package var disposableDomains = DisposableDomains.known
  /// In small letters; who has an address there works for the firm.
  package var staffDomains: Set<String> = []
  package var links = ShareLinks()
  /// Takes full blocks of orders while the rest is read, with the name of the format; called by any
  /// worker. What it takes is not among the facts of the result. Nil leaves them there.
  package var takeBlock: (@Sendable (consuming OrderBlock, _ format: String) -> Void)?
  /// How many workers read at once.
  package var jobs = 1

  package init(
    keys: FactKeys, source: FactSource, file: UInt32, recordedAt: Instant, zone: ZoneRules,
    zones: @escaping @Sendable (String) -> ZoneRules?, currency: Currency, country: String = "DE"
  ) {
    self.keys = keys
    self.source = source
    self.file = file
    self.recordedAt = recordedAt
    self.zone = zone
    self.zones = zones
    self.currency = currency
    self.country = country
  }
}
