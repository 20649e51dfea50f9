internal import Ledger
internal import Reconcile

/// What a report tells of a run, without all that led to it: orders need not be held any longer.
struct JudgedRun {
  let entries: EntryList
  let counts: [RunRecord.Count]
  /// What speaks of orders that were not read yet.
  let waiting: WaitingFacts
  let otherFacts: OtherFacts

  init(_ judging: Judging) {
    entries = judging.entries
    counts = judging.counts
    waiting = judging.waiting
    otherFacts = judging.otherFacts
  }
}
