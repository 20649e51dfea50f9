internal import Facts
internal import Hashing
internal import Ledger
internal import Program
internal import Reconcile
internal import Redemptions

/// What a run decides on: a state of the ledger, and the registry beside it.
struct LedgerState {
  var facts: FactSet
  let book: CodeBook
  let registry: Digest256
  var inputs: [InputFile]
  let last: RunRecord?
  let posted: BalanceParts
  let acts: [BookAct]

  /// Inputs, runs and entries are of one moment; facts follow from the inputs, which stay as they
  /// were. The registry is read at the same time by another connection: what it was then is
  /// recorded with the run.
  init(_ books: SQLiteBooks, _ keys: FactKeys, _ verb: TallyVerb) async throws(LedgerFailure) {
    let (root, zone) = (verb.site.root, verb.site.zone)
    let staff = verb.site.campaign.staffDomains
    async let registry = CodeBookReading.concurrently(
      root, keys, zone, staff: staff, isDigested: true)
    let found = try books.reading { () throws(LedgerFailure) in
      (
        try books.inputs(), try books.runs().last, try books.balanceParts(before: nil),
        try books.acts()
      )
    }
    (inputs, last, posted, acts) = found
    facts = try await books.facts(inputs: found.0.count, jobs: verb.jobs)
    let read = try await registry.get()
    (book, self.registry) = (read.book, read.digest)
  }

  var basis: NewRun.Basis {
    NewRun.Basis(
      inputs: inputs.count, inputHead: inputs.last?.head ?? RunRecord.beginning,
      lastRun: last?.number ?? 0, lastAct: acts.last?.number ?? 0)
  }
}
