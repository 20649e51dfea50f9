import Codes
import Facts
import Program
import Quantity
import Reconcile
import Testing

/// Two broken rules at once: the one that comes first in the list is reported, both are recorded.
@Suite struct PrecedenceTests {
  /// A way to break one rule, whatever else is broken.
  struct Break: Sendable, CustomTestStringConvertible {
    let reason: ReasonCode
    var holds = false
    let apply: @Sendable (inout Season, inout Order) -> Void

    var testDescription: String { reason.code }
  }

  static let breaks: [Break] = [
    Break(reason: .manualReject) { season, _ in season.decide(1, .reject) },
    Break(reason: .codeRevoked) { season, _ in season.codes[0].revokedFrom = Season.day(1) },
    Break(reason: .codeRetired) { season, _ in season.codes[0].retiredFrom = Season.day(1) },
    Break(reason: .offerExpired) { season, _ in
      season.offer.runs = Season.start..<Season.day(1, hour: 13)
    },
    Break(reason: .referrerIneligible) { season, _ in
      season.advocates[0].inactiveFrom = Season.day(1)
    },
    Break(reason: .testTransaction) { _, order in order.flags.insert(.test) },
    Break(reason: .awaitingPayment) { _, order in order.status = .awaitingPayment },
    Break(reason: .selfReferralID) { _, order in order.friend.customer = 1001 },
    Break(reason: .selfReferralEmail) { _, order in order.friend.email = 1002 },
    Break(reason: .selfReferralPhone, holds: true) { _, order in order.friend.phone = 1003 },
    Break(reason: .sharedAddress, holds: true) { _, order in order.friend.address = 1004 },
    Break(reason: .countryExcluded) { season, order in
      season.offer.countries = [CountryKey(Array("DE".utf8)) ?? .unknown]
      order.country = CountryKey(Array("CH".utf8)) ?? .unknown
    },
    Break(reason: .businessCustomer) { season, order in
      season.offer.privateOnly = true
      order.flags.insert(.business)
    },
    Break(reason: .underAge) { _, order in order.flags.insert(.underAge) },
    Break(reason: .employeeExcluded) { _, order in order.flags.insert(.employee) },
    Break(reason: .historyUnknown, holds: true) { season, _ in
      season.rules.fraud.historySince = nil
    },
    Break(reason: .belowMinimum) { _, order in order.amounts.gross = 1 },
    Break(reason: .multipleCodes, holds: true) { season, order in
      season.offer.attribution.multipleCodes = .hold
      order.codes.append(Season.code("BEN2026"))
    },
    Break(reason: .fraudReject) { season, order in
      season.rules.fraud.rejectAt = 80
      order.friend.nameSound = 1007
      order.flags.insert(.disposableEmail)
    },
  ]

  static let pairs: [(Int, Int)] = breaks.indices.flatMap { first in
    breaks.indices.filter { $0 > first }.map { (first, $0) }
  }

  @Test func breaksStandInTheOrderOfTheEnum() {
    let reasons = Self.breaks.map(\.reason.rawValue)
    #expect(reasons == reasons.sorted())
  }

  @Test(arguments: breaks.indices)
  func aRefusalComesBeforeAHoldAndTheEarlierBeforeTheLater(number: Int) async throws {
    for (first, second) in Self.pairs where first == number {
      // A code that is not valid any more is no second code: the other one counts.
      let isOver = [ReasonCode.codeRevoked, .codeRetired].contains(Self.breaks[first].reason)
      if isOver, Self.breaks[second].reason == .multipleCodes { continue }
      var season = Season()
      var order = Season.order(1, at: Season.day(1, hour: 14))
      let broken = [Self.breaks[first], Self.breaks[second]]
      for item in broken { item.apply(&season, &order) }
      season.add(order)
      let decision = try #require(await season.decision())
      let reported = broken[0].holds && !broken[1].holds ? broken[1] : broken[0]
      let other = reported.reason == broken[0].reason ? broken[1] : broken[0]
      #expect(decision.reason == reported.reason, "with \(other.reason.code)")
      #expect(decision.reasons.contains(other.reason), "beside \(reported.reason.code)")
    }
  }
}
