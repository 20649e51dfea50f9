internal import SQLite

/// What entries come to, part by part of all subjects: of very many credits, only those of some
/// parts are held at once.
///
/// Sendable, while books are not: each task makes a reader of its own. What was recorded stays as
/// it was, so that all of them see the same, whatever others write meanwhile.
package struct BalanceParts: Sendable {
  /// Packs that follow each other, and what rows before them come to, by credit.
  struct Stretch: Sendable {
    var rows: [CreditBalance]
    var packs: [StoredPack]
  }

  let folder: LedgerFolder
  let stretches: [Stretch]
  /// What movements took, by credit; nothing else of these balances is set.
  let taken: [CreditBalance]
  /// Credits for numbers of referrals.
  private let bonuses: [CreditBalance]

  init(
    _ stretches: [Stretch], taken: [CreditBalance], lastAdvocate: Int64, _ folder: LedgerFolder
  ) throws(LedgerFailure) {
    self.folder = folder
    self.stretches = stretches
    self.taken = taken
    // The subjects of bonuses are the numbers of advocates.
    bonuses = try Reader(folder, stretches, taken)
      .balances(of: 0...UInt64(clamping: lastAdvocate)).filter { $0.name.purpose == 2 }
  }

  package var isEmpty: Bool { stretches.isEmpty }

  /// Those on which decisions depend: of which something was paid, with what was paid alone; and
  /// those for numbers of referrals.
  package var decisive: [CreditBalance] { taken.filter { $0.name.purpose != 2 } + bonuses }

  /// Reads them with a connection of its own.
  package func reader() -> Reader { Reader(folder, stretches, taken) }

  /// Not Sendable, as books are not. It is asked for part after part.
  package final class Reader {
    private let folder: LedgerFolder
    private let stretches: [Stretch]
    private let taken: [CreditBalance]
    private var books: SQLiteBooks?
    /// Of packs that reach into the next part.
    private var columns: [Int64: EntryColumns] = [:]

    fileprivate init(
      _ folder: LedgerFolder, _ stretches: [Stretch], _ taken: [CreditBalance]
    ) {
      self.folder = folder
      self.stretches = stretches
      self.taken = taken
    }

    /// One for each credit, advocate and unit, in this order, as `Books.balances` gives them all.
    /// `subjects`: in one half of all numbers.
    package func balances(
      of subjects: ClosedRange<UInt64>
    ) throws(LedgerFailure) -> [CreditBalance] {
      let signed =
        Int64(bitPattern: subjects.lowerBound)...Int64(bitPattern: subjects.upperBound)
      var sums = BalanceSums()
      for stretch in stretches {
        for row in stretch.rows.part(of: subjects) { sums.add(row) }
        for pack in stretch.packs where pack.subjects.overlaps(signed) {
          sums.add(try columns(of: pack), in: subjects)
        }
      }
      columns = columns.filter { $0.value.subjects.last ?? 0 > subjects.upperBound }
      return sums.balances(taking: taken.part(of: subjects))
    }

    private func columns(of pack: StoredPack) throws(LedgerFailure) -> EntryColumns {
      if let known = columns[pack.block] { return known }
      let read = try opened().columns(of: pack)
      columns[pack.block] = read
      return read
    }

    private func opened() throws(LedgerFailure) -> SQLiteBooks {
      if let books { return books }
      guard let store = try LedgerStore.reading(folder) else {
        preconditionFailure("there is a ledger that packs were read from")
      }
      let opened = SQLiteBooks(store, folder)
      books = opened
      return opened
    }
  }
}

extension [CreditBalance] {
  /// Those with subjects of a range; all must be in the order of their subjects.
  fileprivate func part(of subjects: ClosedRange<UInt64>) -> ArraySlice<CreditBalance> {
    self[index { $0 >= subjects.lowerBound }..<index { $0 > subjects.upperBound }]
  }

  /// The first from which on all subjects meet a condition.
  private func index(_ condition: (UInt64) -> Bool) -> Int {
    var (lower, upper) = (0, count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if condition(self[middle].name.subject) { upper = middle } else { lower = middle + 1 }
    }
    return lower
  }
}
