internal import Quantity

/// Entries of accounts that the ledger keeps packed, by their advocates: read once for all parts of
/// a build, 48 bytes an entry.
package struct PackedAccounts: Sendable {
  private struct Row: BitwiseCopyable {
    let advocate: Int64
    let number: Int64
    let subject: UInt64
    let detail: UInt64
    let amount: Int64
    /// In `shapes`.
    let shape: UInt32
    let run: UInt32
  }

  /// By advocate, then by number.
  private var rows: [Row] = []
  private var shapes: [EntryShape] = []
  private var holds: [CreditName: Day] = [:]

  package var isEmpty: Bool { rows.isEmpty }

  /// None without a ledger below the site's folder. The rewards of friends, whose purpose is 1, are
  /// on no account of an advocate.
  package init(root: String) throws(LedgerFailure) {
    guard let books = try SQLiteBooks.reading(root: root) else { return }
    let packs = try books.storedPacks()
    if packs.isEmpty { return }
    rows.reserveCapacity(packs.reduce(0) { $0 + $1.count })
    var known: [EntryShape: UInt32] = [:]
    for pack in packs { add(pack, try books.columns(of: pack), &known) }
    rows.sort { ($0.advocate, $0.number) < ($1.advocate, $1.number) }
    let recorded = try books.recordedHolds()
    holds = Dictionary(recorded.map { ($0.name, $0.releasedOn) }) { first, _ in first }
  }

  private mutating func add(
    _ pack: StoredPack, _ columns: EntryColumns, _ known: inout [EntryShape: UInt32]
  ) {
    let numbers = columns.shapes.map { shape in
      if let number = known[shape] { return number }
      shapes.append(shape)
      known[shape] = UInt32(shapes.count - 1)
      return UInt32(shapes.count - 1)
    }
    for index in 0..<columns.count {
      let place = columns.place(index)
      if columns.shapes[place].purpose == 1 { continue }
      rows.append(
        Row(
          advocate: Int64(bitPattern: columns.advocates[index]),
          number: pack.first + Int64(index), subject: columns.subjects[index],
          detail: columns.details[index], amount: Int64(bitPattern: columns.amounts[index]),
          shape: numbers[place], run: UInt32(clamping: pack.run)))
    }
  }

  /// Entries of one advocate by their numbers, with the days on which what is held is released.
  func entries(of advocate: Int64) -> [AccountRow] {
    var lower = 0
    var upper = rows.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if rows[middle].advocate < advocate { lower = middle + 1 } else { upper = middle }
    }
    return rows[lower...].prefix { $0.advocate == advocate }.map { row in
      var entry = shapes[Int(row.shape)].entry(
        subject: row.subject, detail: row.detail, advocate: UInt64(bitPattern: advocate),
        amount: UInt64(bitPattern: row.amount))
      entry.number = row.number
      entry.run = Int(row.run)
      return .entry(entry, releasedOn: holds[entry.name])
    }
  }
}
