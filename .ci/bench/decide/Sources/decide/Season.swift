import Codes
import Facts
import Program
import Quantity
import Reconcile
import Workers

/// Invented orders of a year: codes used as Zipf has it, 2 % told twice, 1 % with unknown codes,
/// 3 % paid back.
struct Season: Sendable {
  let count: Int
  let codeCount: Int
  let customerCount: Int

  static let start: Int64 = 1_767_225_600_000

  init(count: Int) {
    self.count = count
    codeCount = max(count / 10, 10)
    customerCount = max(count * 2 / 5, 10)
  }

  func blocks(jobs: Int) async -> [OrderBlock] {
    await Workers.map(count: count, chunkSize: OrderBlock.capacity, limit: jobs) { rows in
      var block = OrderBlock()
      for row in rows { block.append(order(row)) }
      return block
    }
  }

  /// The order of a row, the same at every call.
  private func order(_ row: Int) -> Order {
    var number = row
    var random = Mixer(UInt64(row) &* 3)
    // Told again: the record of an earlier row.
    if row > 100, random.next() % 50 == 0 {
      number = row - 1 - Int(random.next() % UInt64(min(row - 1, 1_000_000)))
    }
    random = Mixer(UInt64(number) &* 3 &+ 1)
    let id = Mixer.mix(UInt64(number) &+ 0x1234)
    let customer = random.next() % UInt64(customerCount)
    let gross = Int64(1_000 + random.next() % 30_000)
    let time = Instant(
      milliseconds: Self.start + Int64(random.next() % 31_536_000) * 1000)
    var order = Order(
      record: RecordKey(source: FactSource(rank: 1), id: id), number: id,
      content: Mixer.mix(id), provenance: Provenance(file: 1, line: UInt32(row + 2)),
      occurredAt: time, recordedAt: Instant(milliseconds: Self.start + 400 * 86_400_000),
      amounts: OrderAmounts(.euro, gross: gross))
    order.friend.customer = Mixer.mix(customer &* 5 &+ 1)
    order.friend.email = Mixer.mix(customer &* 5 &+ 2)
    let isUnknown = random.next() % 100 == 0
    order.codes = [Self.code(isUnknown ? codeCount + Int(customer) : zipf(&random))]
    if random.next() % 100 < 3 {
      order.status = .refunded
      order.amounts.refunded = gross
    }
    return order
  }

  /// The more a code is used, the lower its number; about as often as 1 / number.
  private func zipf(_ random: inout Mixer) -> Int {
    var low = 0.0
    var high = 1.0
    let wanted = Double(random.next() >> 11) / 9_007_199_254_740_992.0
    // (n + 1)^u − 1 by halving, so that no C library is needed.
    var (bottom, top) = (1.0, Double(codeCount + 1))
    while top - bottom > 0.5 {
      let middle = (bottom * top).squareRoot()
      let half = (low + high) / 2
      if wanted < half { (high, top) = (half, middle) } else { (low, bottom) = (half, middle) }
    }
    return min(Int(bottom) - 1, codeCount - 1)
  }

  private static let symbols = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  static func code(_ number: Int) -> Code {
    let mixed = Mixer.mix(UInt64(number)) & 0x0000_00FF_FFFF_FFFF
    var text: [UInt8] = []
    for shift in stride(from: 35, through: 0, by: -5) {
      text.append(symbols[Int(mixed >> UInt64(shift)) & 31])
    }
    guard let code = Code(exactly: text.span) else { preconditionFailure("Symbols of codes.") }
    return code
  }

  func book() -> CodeBook {
    var book = CodeBook(codeCapacity: codeCount)
    for number in 0..<codeCount {
      var advocate = Advocate(id: UInt64(number + 1))
      advocate.keys.customer = Mixer.mix(UInt64(number) &* 11 &+ 3)
      advocate.keys.email = Mixer.mix(UInt64(number) &* 11 &+ 4)
      book.append(advocate)
      book.append(IssuedCode(Self.code(number), advocate: number))
    }
    return book
  }

  /// A reward for the first order of a new friend of at least 50 EUR, ten a year for an advocate.
  func rules() -> RuleBook {
    var fraud = FraudPolicy()
    fraud.historySince = Day(daysSinceEpoch: 18_000)
    var offer = OfferRules(
      id: "friend",
      advocateReward: RewardRules(.fixed([Money(minorUnits: 2500, currency: .euro)]), as: .cash))
    offer.minimum = [Money(minorUnits: 5000, currency: .euro)]
    offer.limits.rewardsMax = 10
    offer.limits.period = .calendarYear
    return RuleBook(
      programme: "bench", currency: .euro, zone: .utc, fraud: fraud, offers: [offer])
  }

  var asOf: AsOf { AsOf(Instant(milliseconds: Self.start + 366 * 86_400_000)) }
}

/// A small deterministic generator (SplitMix64).
struct Mixer {
  private var state: UInt64

  init(_ seed: UInt64) {
    state = Self.mix(seed)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mix(state)
  }

  static func mix(_ number: UInt64) -> UInt64 {
    var mixed = number &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
