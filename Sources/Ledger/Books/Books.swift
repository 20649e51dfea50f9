package import Facts
package import Hashing
package import Quantity

/// Where facts, runs and entries are kept. All of one call happens or nothing of it, and is
/// durable when the call returns.
package protocol Books: AnyObject {
  /// How people know the place, for messages.
  var path: String { get }

  /// All inputs, in their order.
  func inputs() throws(LedgerFailure) -> [InputFile]
  /// The input with these bytes; nil when there is none.
  func input(sha256: Digest256) throws(LedgerFailure) -> InputFile?
  /// Records an input, or finds that it is recorded already, which `again` passes over.
  func add(_ input: NewInput, again: Bool) throws(LedgerFailure) -> AddedInput
  /// The facts of the first inputs; all when nil. Orders in blocks as they were added.
  func facts(inputs: Int?) throws(LedgerFailure) -> FactSet
  func quarantine(input: UInt32?) throws(LedgerFailure) -> [(UInt32, QuarantinedRecord)]
  func passedOver() throws(LedgerFailure) -> [(reason: String, count: Int)]
  func note(input: UInt32) throws(LedgerFailure) -> NewInput.Note?

  func runs() throws(LedgerFailure) -> [RunRecord]
  func counts(run: Int) throws(LedgerFailure) -> [RunRecord.Count]
  func rules(_ digest: Digest256) throws(LedgerFailure) -> RuleFiles?
  /// What the newest run decided, by block of orders; empty before the first.
  func decisions() throws(LedgerFailure) -> [DecisionBlock]
  /// Records a run with its entries; nil, and nothing is changed, when its basis does not hold any
  /// more.
  func post(_ run: NewRun) throws(LedgerFailure) -> RunRecord?

  /// What the entries of runs before this one come to; of all when nil.
  func balances(before run: Int?) throws(LedgerFailure) -> [CreditBalance]
  /// What was released since an instant and what was lost, by credit; `payable` alone is set.
  func releases(since: Instant) throws(LedgerFailure) -> [CreditBalance]
  /// In the order of their numbers.
  func entries(_ filter: EntryFilter) throws(LedgerFailure) -> [Entry]
  /// What was done beside runs, in its order.
  func acts() throws(LedgerFailure) -> [BookAct]
  /// Records acts in their order; nil, and nothing is changed, when their basis does not hold any
  /// more.
  func record(
    _ acts: [NewAct], on basis: NewAct.Basis, at instant: Instant
  ) throws(LedgerFailure) -> [BookAct]?
  /// What all accounts came to at an instant, which does not belong to it, by account and unit.
  func accountBalances(until: Instant) throws(LedgerFailure) -> [AccountBalance]
  /// In the order in which they were recorded.
  func movements(_ filter: MovementFilter) throws(LedgerFailure) -> [Movement]
  /// The head of the newest run or act.
  func head() throws(LedgerFailure) -> Digest256

  /// What is wrong with the ledger itself: chain, sums, blocks, the file.
  func flaws() throws(LedgerFailure) -> [LedgerFlaw]
}
