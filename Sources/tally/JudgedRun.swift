internal import Ledger
internal import Reconcile

/// What a report tells of a run, without all that led to it: orders need not be held any longer.
struct JudgedRun {
  /// None for a dry run.
  let entries: EntryList
  /// What all of them move, or would.
  let entrySums: [EntrySum]
  let counts: [RunRecord.Count]
  /// What speaks of orders that were not read yet.
  let waiting: WaitingFacts
  let otherFacts: OtherFacts

  init(_ judging: Judging, isRecorded: Bool) {
    entries = isRecorded ? judging.entries : EntryList()
    entrySums = judging.entrySums
    counts = judging.counts
    waiting = judging.waiting
    otherFacts = judging.otherFacts
  }
}
