extension ReferralMetrics {
  /// All figures, those of a group together.
  package var figures: [Figure] {
    wordOfMouthFigures + referralFigures + passAlongFigures + concentrationFigures
      + timeFigures + costs.flatMap { costFigures($0) } + reversalFigures
  }

  private var wordOfMouthFigures: [Figure] {
    let group = Figure.Group.wordOfMouth
    let reach = wordOfMouth
    // Without a log nobody knows who was seen.
    let watched = views.first == nil ? 0 : reach.advocates
    return [
      Figure(
        group, "advocates_with_code", .count(reach.advocates),
        "advocates with a code that counted at some time of the window"),
      Figure(
        group, "share_rate", .share(Ratio(reach.sharers, of: reach.advocates)),
        of: reach.advocates,
        "of them, who shared as far as one can see: page viewed or order attributed; at least"),
      Figure(
        group, "viewed_rate", .share(Ratio(reach.viewedAdvocates, of: watched)), of: watched,
        "of them, whose share page a person viewed"),
      Figure(group, "views", .count(reach.views), "views of share pages by people, not by bots"),
      Figure(
        group, "visitors", .count(reach.visitors),
        "different visitors of a share page; a person counts anew each day"),
      Figure(
        group, "visitors_per_sharer", .ratio(Ratio(reach.visitors, of: reach.viewedAdvocates)),
        of: reach.viewedAdvocates, "visitors for each advocate whose page was viewed"),
    ]
  }

  private var referralFigures: [Figure] {
    orderFigures + customerFigures
  }

  private var orderFigures: [Figure] {
    let group = Figure.Group.referral
    return [
      Figure(
        group, "attributed_orders", .count(referral.attributed),
        "orders that came by an advocate, whatever became of them"),
      Figure(
        group, "credited_orders", .count(referral[.credited]), "of them, with a credit that stands"
      ),
      Figure(
        group, "open_orders", .count(referral[.open]), "of them, not paid yet or held for a person"
      ),
      Figure(group, "refused_orders", .count(referral[.refused]), "of them, refused by a rule"),
      Figure(
        group, "reversed_orders", .count(referral[.reversed]), "of them, paid back since"),
      Figure(
        group, "credited_without_view",
        .share(Ratio(referral.traceable - referral.creditedAfterVisit, of: referral.traceable)),
        of: referral.traceable,
        "credited orders with a visitor of whom no view is recorded: the code was told"),
    ]
  }

  private var customerFigures: [Figure] {
    let group = Figure.Group.referral
    let start = referral.advocatesAtStart
    // Orders that carry no visitor follow no view that anybody could see.
    let visitors = referral.traceable == 0 ? 0 : wordOfMouth.visitors
    return [
      Figure(
        group, "customers_brought", .count(referral.customers),
        "friends whose first credited order is of the window"),
      Figure(
        group, "conversion_rate",
        .share(Ratio(referral.convertedVisitors, of: visitors)), of: visitors,
        "visitors of a share page after whom a credited order followed"),
      Figure(
        group, "k_factor", .ratio(Ratio(referral.broughtByThem, of: start)), of: start,
        "customers that advocates of the window's first day brought in it, for each of them"),
      Figure(
        group, "brought_by_newer_advocates",
        .count(referral.customers - referral.broughtByThem),
        "customers brought by advocates who joined in the window; not in the k-factor"),
      Figure(
        group, "cycle_time", .tenthsOfDays(referral.cycle.tenthsOfDays),
        of: referral.cycle.count,
        "median from an advocate's own first order to that of a friend"),
    ]
  }

  private var passAlongFigures: [Figure] {
    let group = Figure.Group.passAlong
    let names = ["depth_0", "depth_1", "depth_2", "depth_3_or_more"]
    let meanings = [
      "advocates whom nobody brought", "customers brought by one of those",
      "brought by somebody who was brought", "further on",
    ]
    let depths = zip(names, meanings).enumerated().map { depth, words in
      Figure(group, words.0, .count(passAlong.depths[depth]), words.1)
    }
    let brought = passAlong.broughtCount
    return depths + [
      Figure(
        group, "passed_on_rate", .share(Ratio(passAlong.passedOnCount, of: brought)), of: brought,
        "of all who were brought, ever: by somebody who was brought"),
      Figure(
        group, "mean_depth", .ratio(Ratio(passAlong.depthSum, of: brought)), of: brought,
        "of all who were brought"),
      Figure(group, "deepest", .count(passAlong.deepest), "the longest chain"),
    ]
  }
}
