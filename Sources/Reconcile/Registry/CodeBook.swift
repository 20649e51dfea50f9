package import Codes
internal import Facts
internal import Program
internal import Quantity

/// A snapshot of the registry: advocates and the codes they were given.
///
/// A million advocates with a code each take about 40 megabytes.
package struct CodeBook: Sendable {
  static let absentTime = Int64.max

  package private(set) var advocateCount = 0
  private(set) var ids = Column(UInt64(0))
  private(set) var audiences = Column(UInt8(0))
  private(set) var employees = Column(false)
  private(set) var inactiveFrom = Column(CodeBook.absentTime)
  private(set) var bannedFrom = Column(CodeBook.absentTime)
  private(set) var customers = Column(UInt64(0))
  private(set) var emails = Column(UInt64(0))
  private(set) var emailStems = Column(UInt64(0))
  private(set) var phones = Column(UInt64(0))
  private(set) var addresses = Column(UInt64(0))
  private(set) var names = Column(UInt64(0))
  private(set) var nameSounds = Column(UInt64(0))

  package private(set) var codeCount = 0
  private(set) var highs = Column(UInt64(0))
  private(set) var lows = Column(UInt64(0))
  private(set) var owners = Column(UInt32(0))
  /// 255 for none.
  private(set) var offers = Column(UInt8(255))
  private(set) var retiredFrom = Column(CodeBook.absentTime)
  private(set) var revokedFrom = Column(CodeBook.absentTime)
  private var index: KeyIndex
  /// Whether each code comes after the one before, and the last one.
  private var isAscending = true
  private var last: Code?

  private let capacity: Int

  /// For so many codes at most.
  package init(codeCapacity: Int) {
    index = KeyIndex(capacity: codeCapacity)
    capacity = codeCapacity
  }

  package init(_ advocates: [Advocate], _ codes: [IssuedCode]) {
    self.init(codeCapacity: codes.count)
    for advocate in advocates { append(advocate) }
    for code in codes { append(code) }
  }

  package mutating func append(_ advocate: Advocate) {
    ids.add(advocate.id)
    audiences.add(advocate.audience.number)
    employees.add(advocate.isEmployee)
    inactiveFrom.add(advocate.inactiveFrom?.milliseconds ?? Self.absentTime)
    bannedFrom.add(advocate.bannedFrom?.milliseconds ?? Self.absentTime)
    customers.add(advocate.keys.customer)
    emails.add(advocate.keys.email)
    emailStems.add(advocate.keys.emailStem)
    phones.add(advocate.keys.phone)
    addresses.add(advocate.keys.address)
    names.add(advocate.keys.name)
    nameSounds.add(advocate.keys.nameSound)
    advocateCount += 1
  }

  /// A code that is there already keeps its first owner.
  package mutating func append(_ issued: IssuedCode) {
    precondition(codeCount < capacity, "A book is made for a number of codes.")
    let number = UInt32(codeCount)
    let (high, low) = (issued.code.high, issued.code.low)
    // The registry gives them in their order: then nothing has to be looked up.
    let isNext = isAscending && (last.map { $0 < issued.code } ?? true)
    guard isNext || self.number(high: high, low: low) == KeyTable.none else { return }
    isAscending = isNext
    last = issued.code
    index.insert(number, for: Self.key(high, low))
    highs.add(high)
    lows.add(low)
    owners.add(UInt32(issued.advocate))
    offers.add(issued.offer.map { UInt8($0) } ?? 255)
    retiredFrom.add(issued.retiredFrom?.milliseconds ?? Self.absentTime)
    revokedFrom.add(issued.revokedFrom?.milliseconds ?? Self.absentTime)
    codeCount += 1
  }

  package func advocateID(_ index: Int) -> UInt64 { ids[at: index] }

  /// The advocate that a code belongs to; nil when it was not issued.
  package func advocate(of code: Code) -> Int? {
    let number = number(high: code.high, low: code.low)
    return number == KeyTable.none ? nil : Int(owners[at: Int(number)])
  }

  /// Number of an issued code; `KeyTable.none` for others.
  func number(high: UInt64, low: UInt64) -> UInt32 {
    index.place(of: Self.key(high, low)) { highs[at: $0] == high && lows[at: $0] == low }
  }

  /// Numbers of the codes of a block's rows; `KeyTable.none` for rows without one, too.
  func numbers(highs: Column<UInt64>, lows: Column<UInt64>) -> [UInt32] {
    let (ownHighs, ownLows) = (self.highs, self.lows)
    // No code has a high half of zero: rows without one find none.
    return index.places(highs.count) {
      Self.key(highs[at: $0], lows[at: $0])
    } stored: {
      ownHighs[at: $0]
    } isKey: { row, place, high in
      high == highs[at: row] && ownLows[at: place] == lows[at: row]
    }
  }

  private static func key(_ high: UInt64, _ low: UInt64) -> UInt64 {
    low == 0 ? high : (high &* 0xD6E8_FEB8_6659_FD93) ^ (low &* 0xA076_1D64_78BD_642F)
  }
}

extension OfferAudience {
  var number: UInt8 {
    switch self {
    case .customer: 0
    case .partner: 1
    case .supporter: 2
    }
  }
}
