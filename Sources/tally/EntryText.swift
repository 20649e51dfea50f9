internal import Ledger

/// An entry in words.
enum EntryText {
  static func text(_ entry: Ledger.Entry, _ site: TallySite) -> String {
    "\(site.time(entry.effectiveAt))  \(entry.kind.word) of \(site.amount(entry.amount, entry.unit))"
      + " from \(entry.debit) to \(entry.credit), \(entry.reason), run \(entry.run)"
  }
}
