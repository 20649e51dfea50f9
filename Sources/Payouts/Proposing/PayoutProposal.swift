package import Program
package import Quantity

/// What would be paid out, what waits, and what is owed back: a pure function of what is due.
package struct PayoutProposal: Sendable {
  /// One payout: a unit and a form, since each goes to another bank, shop or shelf.
  package struct Batch: Sendable, Hashable {
    package let unit: String
    package let form: RewardForm
    /// By holder; amounts are positive.
    package let items: [PayoutItem]

    package var total: Int128 { items.reduce(0) { $0 + Int128($1.amount) } }
  }

  /// By unit and form.
  package private(set) var batches: [Batch] = []
  /// Below the minimum.
  package private(set) var waiting: [PayoutItem] = []
  /// Negative, set off against what the holder earns next.
  package private(set) var carried: [PayoutItem] = []
  package private(set) var writeOffs: [(item: PayoutItem, reason: WriteOffReason)] = []

  /// An amount that no account can hold.
  package struct Overflow: Error {}

  /// `owesSince`: the day of the oldest loss that a holder still owes; `day`: the day of the
  /// proposal.
  package init(
    _ credits: [PayoutCredit], _ rules: PayoutRules, on day: Day,
    owesSince: (PayoutItem) -> Day?
  ) throws(Overflow) {
    var paid: [Group: [PayoutItem]] = [:]
    for item in try Self.items(credits) {
      if item.amount > 0 {
        if rules.waits(item) {
          waiting.append(item)
        } else {
          paid[Group(unit: item.unit, form: item.form), default: []].append(item)
        }
      } else if item.amount < 0 {
        if let reason = rules.writeOff(item, on: day, owesSince) {
          writeOffs.append((item, reason))
        } else {
          carried.append(item)
        }
      }
    }
    batches = paid.keys.sorted().map {
      Batch(unit: $0.unit, form: $0.form, items: paid[$0] ?? [])
    }
  }

  /// By unit, form and holder.
  private static func items(_ credits: [PayoutCredit]) throws(Overflow) -> [PayoutItem] {
    var sums: [ItemKey: (total: Int128, credits: [Int])] = [:]
    for (index, credit) in credits.enumerated() {
      let key = ItemKey(
        group: Group(unit: credit.unit, form: credit.form), holder: credit.holder)
      sums[key, default: (0, [])].total += Int128(credit.due)
      sums[key]?.credits.append(index)
    }
    var items: [PayoutItem] = []
    for (key, sum) in sums.sorted(by: { $0.key < $1.key }) {
      guard let amount = Int64(exactly: sum.total) else { throw Overflow() }
      items.append(
        PayoutItem(
          holder: key.holder, unit: key.group.unit, form: key.group.form, amount: amount,
          credits: sum.credits))
    }
    return items
  }

  private struct Group: Hashable, Comparable {
    let unit: String
    let form: RewardForm

    static func < (first: Self, second: Self) -> Bool {
      (first.unit, first.form.rawValue) < (second.unit, second.form.rawValue)
    }
  }

  private struct ItemKey: Hashable, Comparable {
    let group: Group
    let holder: PayoutHolder

    static func < (first: Self, second: Self) -> Bool {
      first.group != second.group ? first.group < second.group : first.holder < second.holder
    }
  }
}

extension PayoutRules {
  fileprivate func waits(_ item: PayoutItem) -> Bool {
    guard item.holder.friendOf == nil, let minimum, minimum.currency.code == item.unit else {
      return false
    }
    return item.amount < minimum.minorUnits
  }

  fileprivate func writeOff(
    _ item: PayoutItem, on day: Day, _ owesSince: (PayoutItem) -> Day?
  ) -> WriteOffReason? {
    if afterPayout == .writeOff { return .borne }
    if let bound = writeOffBelow, bound.currency.code == item.unit,
      -Int128(item.amount) < Int128(bound.minorUnits)
    {
      return .small
    }
    if let span = writeOffAfter, let since = owesSince(item), since.adding(span) <= day {
      return .aged
    }
    return nil
  }
}
