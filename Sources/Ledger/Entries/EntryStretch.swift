/// Entries that follow each other, made by one of several tasks: `EntryList` takes them in turn.
package struct EntryStretch: Sendable {
  private(set) var columns = EntryColumns()
  private(set) var order = EntryOrder()

  package init() {}

  package mutating func append(_ entry: Entry) {
    order.append(entry.name, entry.step)
    columns.append(entry)
  }
}
