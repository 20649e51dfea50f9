internal import Ledger

/// What figures rest on, to be said beside them.
struct ReportContext {
  let run: RunRecord
  /// Whether there is no later run.
  let isNewest: Bool
  /// Whether orders are decided as the run recorded it; otherwise by advocates and codes as they
  /// are now.
  let isAsDecided: Bool
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
  /// Inputs, and payouts with what belongs to them, that had come by then and the run did not look
  /// at.
  let newerInputs: Int
  let newerActs: Int
}
