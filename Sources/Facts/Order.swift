package import Codes
package import Quantity

/// One version of an order, contract, lead or registration, as one source tells of it.
///
/// A contract, lead or registration is paid when it is what the offer pays for.
///
/// It holds no personal data: people are keyed hashes, and texts stay in side tables.
package struct Order: Sendable, Hashable {
  package var record: RecordKey
  /// Keyed hash of the order's own number: the same in a shop's and a payment provider's export.
  package var number: UInt64
  /// Hash of all that the source says: differs when a record was changed.
  package var content: UInt64
  package var provenance: Provenance

  package var kind = ConversionKind.order
  package var status = OrderStatus.paid
  package var flags: OrderFlags = []
  package var country = CountryKey.unknown

  package var occurredAt: Instant
  /// Nil when the source does not say.
  package var paidAt: Instant?
  /// When the source changed the record last; nil when it does not say.
  package var changedAt: Instant?
  /// When the programme came to know of it: the time of the import, or an earlier one the source
  /// vouches for.
  package var recordedAt: Instant

  package var amounts: OrderAmounts
  /// The code that is listed first; apart from the others, so that most orders need no list.
  package private(set) var firstCode: Code?
  /// Those after it, in the order in which they are listed.
  package private(set) var furtherCodes: [Code] = []
  /// The code that the friend's visit carried when it began.
  package var landingCode: Code?
  package var friend = PersonKeys.unknown
  /// Keyed hash of the contract's number; 0 when there is none.
  package var contract: UInt64 = 0
  /// Empty where the source tells of none, or of none with an article's number.
  package var items: [OrderItem] = []

  package init(
    record: RecordKey, number: UInt64, content: UInt64, provenance: Provenance,
    occurredAt: Instant, recordedAt: Instant, amounts: OrderAmounts
  ) {
    self.record = record
    self.number = number
    self.content = content
    self.provenance = provenance
    self.occurredAt = occurredAt
    self.recordedAt = recordedAt
    self.amounts = amounts
  }

  /// An order to `begin` others with.
  package init() {
    self.init(
      record: RecordKey(source: FactSource(rank: 0), id: 0), number: 0, content: 0,
      provenance: Provenance(file: 0, line: 0), occurredAt: Instant(milliseconds: 0),
      recordedAt: Instant(milliseconds: 0), amounts: OrderAmounts(.euro, gross: 0))
  }

  /// In the order in which they are listed; each once.
  package var codes: [Code] {
    get { firstCode.map { [$0] + furtherCodes } ?? [] }
    set {
      firstCode = newValue.first
      furtherCodes = Array(newValue.dropFirst())
    }
  }

  /// Lists a code, unless it is listed already.
  package mutating func add(_ code: Code) {
    if let firstCode {
      if code != firstCode, !furtherCodes.contains(code) { furtherCodes.append(code) }
    } else {
      firstCode = code
    }
  }

  /// Makes it another order, as a new one would be: millions are read, and to move so many fields
  /// costs more than to read most of them.
  package mutating func begin(
    record: RecordKey, number: UInt64, content: UInt64, provenance: Provenance,
    occurredAt: Instant, recordedAt: Instant, amounts: OrderAmounts
  ) {
    self.record = record
    self.number = number
    self.content = content
    self.provenance = provenance
    kind = .order
    status = .paid
    flags = []
    country = .unknown
    self.occurredAt = occurredAt
    paidAt = nil
    changedAt = nil
    self.recordedAt = recordedAt
    self.amounts = amounts
    firstCode = nil
    if !furtherCodes.isEmpty { furtherCodes = [] }
    landingCode = nil
    friend = .unknown
    contract = 0
    if !items.isEmpty { items = [] }
  }
}
