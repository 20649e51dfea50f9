import Codes
import Facts
import Program
import Quantity
import Reconcile
import TestSupport

/// A small programme with three advocates, and facts to be told to it.
///
/// Anna, Ben and Cleo are advocates of one offer: 50 EUR for the first order of a new friend of at
/// least 100 EUR, held for 30 days. Everything starts on 1 March 2026 in Berlin.
struct Season {
  static let anna = 0
  static let ben = 1
  static let cleo = 2

  var rules: RuleBook
  var advocates: [Advocate]
  var codes: [IssuedCode]
  var facts = FactSet()
  var asOf = AsOf(Season.day(20))
  var posted = PostedBook.empty

  init() {
    var fraud = FraudPolicy()
    fraud.historySince = Day(year: 2020, month: 1, day: 1)
    var offer = OfferRules(
      id: "friend",
      advocateReward: RewardRules(
        .fixed([Money(minorUnits: 5000, currency: .euro)]), as: .voucher))
    offer.runs = Self.start..<Self.start.adding(seconds: 365 * 86_400)
    offer.minimum = [Money(minorUnits: 10_000, currency: .euro)]
    rules = RuleBook(
      programme: "test", currency: .euro, zone: Self.berlin, fraud: fraud, offers: [offer])
    rules.otherCodes = OtherCodes(["SUMMER*"])
    advocates = (0..<3).map { index in
      var advocate = Advocate(id: UInt64(901 + index))
      advocate.keys = Self.person(UInt64(index + 1) * 1000)
      return advocate
    }
    codes = ["ANNA2026", "BEN2026", "CLEO2026"].enumerated().map { index, text in
      IssuedCode(Self.code(text), advocate: index)
    }
  }

  /// The offer.
  var offer: OfferRules {
    get { rules.offers[0] }
    set { rules.offers[0] = newValue }
  }

  static let berlin: ZoneRules = {
    var file = TZif()
    file.footer = "CET-1CEST,M3.5.0,M10.5.0/3"
    guard let rules = try? ZoneRules(name: "Test/Berlin", tzif: file.bytes) else {
      preconditionFailure("The footer is one.")
    }
    return rules
  }()

  /// 1 March 2026, midnight in Berlin.
  static let start = berlin.start(of: Day(daysSinceEpoch: 20_513))

  /// Noon of a day; day 1 is 1 March 2026.
  static func day(_ number: Int, hour: Int = 12) -> Instant {
    let day = Day(daysSinceEpoch: 20_512 + number)
    guard let time = TimeOfDay(hour: hour, minute: 0) else { preconditionFailure("An hour.") }
    return berlin.instant(of: LocalTime(day, time)).instant
  }

  static func code(_ text: String) -> Code {
    guard let code = Code(exactly: text) else { preconditionFailure("\(text) is no code.") }
    return code
  }

  /// Somebody with customer number, e-mail, phone and address of their own.
  static func person(_ number: UInt64) -> PersonKeys {
    var keys = PersonKeys()
    keys.customer = number + 1
    keys.email = number + 2
    keys.phone = number + 3
    keys.address = number + 4
    keys.name = number + 5
    keys.emailStem = number + 6
    keys.nameSound = number + 7
    return keys
  }

  /// An order of 200 EUR by friend 1 with Anna's code, paid at once.
  static func order(
    _ id: UInt64, friend: UInt64 = 1, code: String? = "ANNA2026", at time: Instant = day(2)
  ) -> Order {
    var order = Order(
      record: RecordKey(source: FactSource(rank: 0), id: id), number: id, content: id * 7 + 1,
      provenance: Provenance(file: 0, line: UInt32(id)), occurredAt: time, recordedAt: time,
      amounts: OrderAmounts(.euro, gross: 20_000))
    order.friend = person(100_000 + friend * 100)
    order.codes = code.map { [Self.code($0)] } ?? []
    return order
  }

  mutating func add(_ order: Order) { facts.append(order) }

  func reconciled(jobs: Int = 1) async -> Reconciliation {
    await Reconciliation(
      facts, rules: rules, book: CodeBook(advocates, codes), asOf: asOf,
      posted: posted, jobs: jobs)
  }

  /// The decision of the order with that number; of several records, the first read.
  func decision(_ number: UInt64 = 1) async -> Decision? {
    var found: Decision?
    await reconciled().forEachDecision { decision in
      if decision.order == number, found == nil { found = decision }
    }
    return found
  }
}
