internal import Codes
package import Quantity

/// The year 2026 of an invented co-operative: what its shops, payment providers, showroom, open
/// roofs and web server recorded, with every case that the rules know.
///
/// The advocates and their codes are those of a registry; all else follows from a fixed seed, so
/// that the same registry gives the same files. Source: `Content/`, the sample campaign.
package struct SampleSeason {
  let zone: ZoneRules
  var advocates: AdvocateList
  var names = BuyerNames()
  var random = SplitMix(seed: 2026)

  var sales: [Sale] = []
  /// Sales as later exports tell of them, by the month of the export.
  var updates: [(month: Int, sale: Int, version: Sale)] = []
  var movements: [Movement] = []
  var registrations: [Registration] = []
  var claims: [Claim] = []
  var views: [PageView] = []
  /// What the tour talks about, by the names that it uses.
  var cast: [(name: String, value: CastValue)] = []

  enum CastValue {
    case text(String)
    case sale(Int)
  }

  /// `links`: what `passalong links --as json` wrote; `zone`: that of the programme.
  package init(links: String, zone: ZoneRules) {
    self.zone = zone
    advocates = AdvocateList(links: links)
    tellOfRecords()
    tellOfCodes()
    tellOfVisits()
    tellOfOffers()
    tellOfPeople()
    tellOfAbuse()
    tellOfLimits()
    tellOfPartners()
    tellOfLaterEvents()
    tellOfEverydayBusiness()
    tellOfHouseholds()
    tellOfVouchers()
  }

  /// How many advocates the list that was given has.
  package var advocateCount: Int { advocates.all.count }

  func at(_ month: Int, _ day: Int, _ hour: Int = 11, _ minute: Int = 20) -> Instant {
    guard let day = Day(year: 2026, month: month, day: day),
      let time = TimeOfDay(hour: hour, minute: minute)
    else { preconditionFailure("\(month)-\(day) \(hour):\(minute) is no time of 2026") }
    return zone.instant(of: LocalTime(day, time)).instant
  }

  func month(of instant: Instant) -> Int { zone.day(at: instant).month }

  /// Adds a sale; its index.
  @discardableResult
  mutating func sell(
    _ at: Instant, _ buyer: Buyer, code: String? = nil, _ shop: Sale.Shop = .shop,
    _ change: (inout Sale) -> Void = { _ in }
  ) -> Int {
    var sale = Sale(shop: shop, at: at, buyer: buyer)
    if let code { sale.codes = [code] }
    change(&sale)
    sales.append(sale)
    return sales.count - 1
  }

  /// An export of a later month tells of a sale again.
  mutating func tellAgain(
    _ sale: Int, in month: Int, _ change: (inout Sale) -> Void = { _ in }
  ) {
    var version = updates.last { $0.sale == sale }?.version ?? sales[sale]
    change(&version)
    updates.append((month, sale, version))
  }

  mutating func move(
    _ kind: Movement.Kind, _ sale: Int?, _ at: Instant, by provider: Movement.Provider = .stripe,
    amount: Int? = nil
  ) {
    let whole = sale.map { sales[$0].goods + sales[$0].shipping } ?? 0
    movements.append(
      Movement(kind: kind, provider: provider, sale: sale, at: at, amount: amount ?? whole))
  }

  mutating func name(_ name: String, _ value: CastValue) {
    cast.append((name, value))
  }

  /// A code that has the right check symbols and was never issued.
  func neverIssued() -> String {
    let alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    for first in alphabet {
      for second in alphabet {
        let text = "NEVERSEE\(first)\(second)"
        if let code = Code(exactly: text), CodeShape.standard.isMinted(code) { return text }
      }
    }
    preconditionFailure("two check symbols complete any eight")
  }

  /// A code with one wrong symbol.
  func misspelt(_ code: String) -> String {
    var symbols = Array(code)
    symbols[3] = symbols[3] == "7" ? "8" : "7"
    return String(symbols)
  }
}
