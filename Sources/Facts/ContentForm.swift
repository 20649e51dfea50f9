/// How all that a record of a table says becomes one hash.
///
/// A ledger keeps to the form of its first import: two hashes of one form tell a record that was
/// changed from the same record read again, and two of different forms tell nothing.
package enum ContentForm: Int, Sendable, CaseIterable {
  /// Of all fields, one behind the other.
  case joined = 1
  /// Of each field where it stands.
  case apart = 2
}
