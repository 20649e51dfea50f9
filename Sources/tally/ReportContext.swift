internal import Ledger

/// What figures rest on, to be said beside them.
struct ReportContext {
  let run: RunRecord
  let inputs: Int
  let records: Int
  let passedOver: Int
  let setAside: Int
  /// Orders that wait for a person.
  let held: Int
  /// Orders that are not paid yet.
  let waiting: Int
  /// Whether advocates or codes have changed since the run.
  let isRegistryNewer: Bool
  /// Inputs that the run did not look at.
  let newerInputs: Int
}
