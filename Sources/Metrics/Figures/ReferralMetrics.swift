package import Quantity

/// What a programme came to in a window of time, as plain numbers.
///
/// Word of mouth and referral stand beside each other and are never added up.
package struct ReferralMetrics: Sendable {
  package let window: Range<Instant>
  package let wordOfMouth: WordOfMouth
  package let referral: Referrals
  package let passAlong: PassAlong
  /// Customers brought in the window.
  package let concentration: [ConcentrationGroup: Concentration]
  /// From the first code to the first customer, for all advocates there ever were.
  package let timeToReferral: Survival
  /// Advocates who are left out of it, as their first customer came before their first code.
  package let referredBeforeCode: Int
  package let costs: [UnitCosts]
  package let reversals: Reversals
  package let views: Coverage
  package let orders: Coverage

  /// Who heard of it.
  package struct WordOfMouth: Sendable, Hashable {
    /// With a code that counted at some time of the window.
    package let advocates: Int
    /// Of these, whose page was seen, or whose code came with an order.
    package let sharers: Int
    /// Of these, whose page was seen.
    package let viewedAdvocates: Int
    package let views: Int
    package let visitors: Int
  }

  /// Who bought.
  package struct Referrals: Sendable, Hashable {
    /// Attributed orders by `MeasuredOrder.Fate`.
    package let orders: [Int]
    /// Friends whose first credited order is of the window.
    package let customers: Int
    package let convertedVisitors: Int
    /// Credited orders by which a visit could be known again, and those before which there was one.
    package let traceable: Int
    package let creditedAfterVisit: Int
    /// Advocates whose code counted at the beginning of the window, and who they brought in it.
    package let advocatesAtStart: Int
    package let broughtByThem: Int
    /// From the advocate's own first order to the friend's.
    package let cycle: Median

    package subscript(fate: MeasuredOrder.Fate) -> Int { orders[Int(fate.rawValue)] }

    package var attributed: Int { orders.reduce(0, +) }
  }

  /// What the window cost and brought in one currency, or in points.
  package struct UnitCosts: Sendable, Hashable {
    package let unit: String
    /// By `MeasuredMovement.Purpose`.
    package let accrued: [Int64]
    package let reversed: Int64
    package let clawedBack: Int64
    /// Of that, what is given up: by `MeasuredMovement.Kind.writeOffs`.
    package let writtenOff: [Int64]
    package let discounts: Int64
    package let revenue: Int64
    /// Friends whose first credited order was in this currency.
    package let customers: Int

    package var net: Int64 {
      let gained = (accrued + writtenOff).reduce(Int128(0)) { $0 + Int128($1) }
      return Int64(clamping: gained - Int128(reversed) - Int128(clawedBack))
    }
  }

  package struct Reversals: Sendable, Hashable {
    /// How many came within each of `lagDays`, and later than all.
    package let lags: [Int]
    package let advocates: Int
    /// The most that one advocate had.
    package let most: Int
    package static let lagDays = [7, 14, 30, 60]

    package var count: Int { lags.reduce(0, +) }
  }

  /// Between which instants anything was recorded, and the longest time in days without.
  package struct Coverage: Sendable, Hashable {
    package let first: Instant?
    package let last: Instant?
    package let longestGap: Int
  }
}
