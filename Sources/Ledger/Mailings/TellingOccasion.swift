/// What somebody is told of a credit; the number in the ledger.
package enum TellingOccasion: Int64, Sendable, Hashable, CaseIterable {
  case ordered = 0
  case released
  case refused
}
