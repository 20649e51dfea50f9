internal import Diagnostics
internal import Facts
internal import Ledger
internal import Program
internal import Quantity
internal import Reconcile

/// The credits that stood by a run, computed again from what it knew.
struct RunCredits {
  private let credits: [Credit]
  private let zone: ZoneRules

  init(_ run: RunRecord, _ books: SQLiteBooks, _ verb: TallyVerb) async throws(LedgerFailure) {
    let keys = try verb.keys(books)
    let (facts, rules, posted, acts) = try books.reading { () throws(LedgerFailure) in
      (
        try books.facts(inputs: run.inputs), try books.rules(run.rules),
        try books.balanceParts(before: run.number), try books.acts()
      )
    }
    var ignored: [Diagnostic] = []
    let campaign =
      TallySite.campaign(rules ?? verb.site.files, prefix: "Content/", into: &ignored)
      ?? verb.site.campaign
    zone = TallyClock.zone(campaign.site.timeZone) ?? .utc
    let book = try CodeBookReading(
      books: books, keys: keys, zone: zone, staff: campaign.staffDomains
    ).read().book
    let judging = await Judging(
      facts, RuleBook(campaign, zone: zone), book, AsOf(run.asOf, known: run.known),
      posted: posted, closings: Closing.all(in: acts, before: run.number), jobs: verb.jobs)
    credits = judging.reconciliation.credits
  }

  /// The day on which each credit that is held is released.
  var releases: [CreditKey: Day] {
    var releases: [CreditKey: Day] = [:]
    for credit in credits where credit.state == .pending {
      if let at = credit.releasedAt { releases[credit.key] = zone.day(at: at) }
    }
    return releases
  }
}
