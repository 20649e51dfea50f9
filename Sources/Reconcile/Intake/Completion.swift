internal import Facts

/// What the newest version of a record leaves out, and an older one says: codes, line items.
///
/// Some events tell of an order without the code that an earlier one named. That takes the code
/// back only where the record says that there is none.
struct Completion: Sendable {
  let row: RowNumber
  /// The version whose codes count; nil when those of `row` do.
  let codes: RowNumber?
  /// The version whose items count; nil when those of `row` do.
  let items: RowNumber?

  /// `rows`: all versions of the record that `head` stands for. Nil when nothing is left out.
  init?(_ head: RowNumber, _ rows: [RowNumber], _ groups: RecordGroups) {
    let isSilent = groups.isSilentOnCodes(head)
    let lacksItems = !groups.hasItems(head)
    guard isSilent || lacksItems && rows.contains(where: groups.hasItems) else { return nil }
    let others = rows.filter { $0 != head }.sorted { groups.version($0) > groups.version($1) }
    codes = isSilent ? others.first { !groups.isSilentOnCodes($0) } : nil
    items = lacksItems ? others.first(where: groups.hasItems) : nil
    guard codes != nil || items != nil else { return nil }
    row = head
  }
}

extension RecordGroups {
  /// Whether a version has no code and does not say that there is none.
  fileprivate func isSilentOnCodes(_ row: RowNumber) -> Bool {
    let block = blocks[row.block].columns
    return block.flags[at: row.row].contains(.silentOnCodes) && block.codeHigh[at: row.row] == 0
  }

  fileprivate func hasItems(_ row: RowNumber) -> Bool {
    let block = blocks[row.block].columns
    return !block.items.isEmpty && block.items.contains(row: row.row)
  }
}
