package import Hashing
package import Quantity

/// What a reconciliation found, to be recorded.
package struct NewRun: Sendable {
  /// What it was computed from: if the ledger holds something else by now, it is not recorded.
  package struct Basis: Sendable, Hashable {
    package var inputs: Int
    package var inputHead: Digest256
    package var lastRun: Int
    package var lastAct: Int

    package init(inputs: Int, inputHead: Digest256, lastRun: Int, lastAct: Int = 0) {
      self.inputs = inputs
      self.inputHead = inputHead
      self.lastRun = lastRun
      self.lastAct = lastAct
    }
  }

  package var basis: Basis
  package var asOf: Instant
  package var known: Instant
  package var recordedAt: Instant
  package var rules: RuleFiles
  package var registry: Digest256
  package var decisions: NewDecisions
  package var counts: [RunRecord.Count]
  package var entries: EntryList
  /// What is on hold until a day, in any order.
  package var holds: [HeldCredit]

  package init(
    basis: Basis, asOf: Instant, known: Instant, recordedAt: Instant, rules: RuleFiles,
    registry: Digest256, decisions: NewDecisions, counts: [RunRecord.Count],
    entries: EntryList, holds: [HeldCredit] = []
  ) {
    self.basis = basis
    self.asOf = asOf
    self.known = known
    self.recordedAt = recordedAt
    self.rules = rules
    self.registry = registry
    self.decisions = decisions
    self.counts = counts
    self.entries = entries
    self.holds = holds
  }
}
