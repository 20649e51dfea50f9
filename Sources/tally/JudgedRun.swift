internal import Ledger
internal import Quantity
internal import Reconcile

/// What a report tells of a run, without all that led to it: orders need not be held any longer.
struct JudgedRun {
  /// None for a dry run.
  let entries: EntryList
  /// What is on hold; empty for a dry run.
  let holds: [HeldCredit]
  /// What all entries move, or would.
  let entrySums: [EntrySum]
  let counts: [RunRecord.Count]
  /// What speaks of orders that were not read yet.
  let waiting: WaitingFacts
  let otherFacts: OtherFacts
  /// Credited orders of which nobody told the articles, where offers leave some out.
  let creditsWithoutItems: Int

  /// `zone`: the programme's, in which the days of holds are counted; nil for a dry run.
  init(_ judging: Judging, recordedIn zone: ZoneRules?) {
    entries = zone == nil ? EntryList() : judging.entries
    holds = zone.map { judging.holds(in: $0) } ?? []
    entrySums = judging.entrySums
    counts = judging.counts
    waiting = judging.waiting
    otherFacts = judging.otherFacts
    creditsWithoutItems = judging.reconciliation.creditsWithoutItems
  }
}
