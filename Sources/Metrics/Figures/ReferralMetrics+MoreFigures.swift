internal import Quantity

extension ReferralMetrics {
  var concentrationFigures: [Figure] {
    ConcentrationGroup.allCases.flatMap { group in
      concentration[group].map { figures($0, group) } ?? []
    }
  }

  private func figures(_ found: Concentration, _ of: ConcentrationGroup) -> [Figure] {
    let group = Figure.Group.concentration
    let who =
      switch of {
      case .withCode: "advocates with a code"
      case .sharers: "advocates who shared"
      case .successful: "advocates who brought somebody"
      }
    let isLast = { (top: Concentration.Top) in top.percent == Concentration.percents.last }
    let tops = found.top.map { top in
      Figure(
        group, "\(of.rawValue)_top_\(top.percent)",
        isLast(top)
          ? .estimate(
            top.brought.millionths, lower: found.interval?.lower, upper: found.interval?.upper)
          : .share(top.brought),
        of: found.count, "customers brought by the first \(top.percent) % of \(who)")
    }
    return tops + [
      Figure(
        group, "\(of.rawValue)_majority", .share(found.majority ?? Ratio(0, of: 0)),
        of: found.count, "the fewest \(who) who brought four fifths of the customers"),
      Figure(
        group, "\(of.rawValue)_gini", .estimate(found.gini, lower: nil, upper: nil),
        of: found.count, "Gini coefficient: 0 all alike, near 1 a single one"),
    ]
  }

  var timeFigures: [Figure] {
    let group = Figure.Group.timeToReferral
    let time = timeToReferral
    let quartiles = [("quarter", 25), ("half", 50), ("three_quarters", 75)].map { name, percent in
      Figure(
        group, "days_until_\(name)", .days(time.day(reaching: percent)), of: time.count,
        "days after which \(percent) % of all advocates have brought their first customer")
    }
    let shares = [30, 90, 180, 365].map { day in
      let found = time.reached(byDay: day)
      return Figure(
        group, "within_\(day)_days",
        .estimate(found?.share, lower: found?.lower, upper: found?.upper), of: time.count,
        "advocates who have brought somebody so many days after their first code")
    }
    return quartiles + shares + [
      Figure(
        group, "advocates_still_watched", .count(time.count - time.eventCount),
        "who have not brought anybody yet, and count for as long as they were watched"),
      Figure(
        group, "referred_before_code", .count(referredBeforeCode),
        "advocates left out, as a customer of theirs came before their first code"),
    ]
  }

  func costFigures(_ costs: UnitCosts) -> [Figure] {
    let group = Figure.Group.cost
    let unit = costs.unit
    let isMoney = unit != "POINTS"
    func figure(_ name: String, _ amount: Int64, _ meaning: String) -> Figure {
      Figure(group, name, .amount(amount, unit: unit), meaning)
    }
    var figures = [
      figure("advocate_rewards", costs.accrued[0], "credited to advocates for their friends"),
      figure("friend_rewards", costs.accrued[1], "credited to friends"),
      figure("bonuses", costs.accrued[2], "for reaching a number of referrals"),
      figure("reversed", costs.reversed, "taken back before it was paid"),
      figure("clawed_back", costs.clawedBack, "taken back after it was paid"),
      figure("written_off_borne", costs.writtenOff[0], "of that, borne by the firm by rule"),
      figure("written_off_small", costs.writtenOff[1], "of that, given up as too small"),
      figure("written_off_aged", costs.writtenOff[2], "of that, given up after a time"),
      figure("rewards_net", costs.net, "what rewards cost, what was given up with it"),
    ]
    guard isMoney else { return figures }
    let spent = costs.net.saturatingAdding(costs.discounts)
    figures += [
      figure("friend_discounts", costs.discounts, "taken off credited orders, without tax"),
      figure("revenue", costs.revenue, "goods of credited orders without tax, less refunds"),
      Figure(
        group, "cost_per_customer",
        .amountEach(Ratio(spent, of: Int64(costs.customers)), unit: unit), of: costs.customers,
        "rewards and discounts for each customer brought"),
      Figure(
        group, "cost_ratio", .ratio(Ratio(spent, of: costs.revenue)), of: costs.customers,
        "rewards and discounts for each unit of revenue"),
    ]
    return figures
  }

  var reversalFigures: [Figure] {
    let group = Figure.Group.reversal
    let earned = referral[.credited] + referral[.reversed]
    var sum = 0
    let lags = zip(Reversals.lagDays, reversals.lags).map { days, count in
      sum += count
      return Figure(
        group, "reversals_within_\(days)_days", .share(Ratio(sum, of: reversals.count)),
        of: reversals.count, "entries that took a reward back, so soon after it was credited")
    }
    return [
      Figure(
        group, "reversal_rate", .share(Ratio(referral[.reversed], of: earned)), of: earned,
        "orders that earned and were paid back in full")
    ] + lags + [
      Figure(
        group, "advocates_reversed", .count(reversals.advocates),
        "advocates of whom anything was taken back"),
      Figure(
        group, "most_reversals", .count(reversals.most), "the most that one advocate had"),
    ]
  }
}
