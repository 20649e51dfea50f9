internal import Ledger

/// An entry in words.
enum EntryText {
  static func text(_ entry: Ledger.Entry, _ site: TallySite) -> String {
    let amount = site.amount(entry.amount, entry.unit)
    return "\(site.time(entry.effectiveAt))  \(entry.kind.word) of \(amount)"
      + " from \(entry.debit) to \(entry.credit), \(entry.reason), run \(entry.run)"
  }
}
