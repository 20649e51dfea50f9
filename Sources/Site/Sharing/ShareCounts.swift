/// How many share pages and advocates' pages a build added, changed, removed and left.
package struct ShareCounts: Sendable, Equatable {
  package var added = 0
  package var changed = 0
  package var removed = 0
  package var unchanged = 0

  package var total: Int { added + changed + unchanged }
  package var isEmpty: Bool { added + changed + removed == 0 }

  mutating func add(_ other: ShareCounts) {
    added += other.added
    changed += other.changed
    removed += other.removed
    unchanged += other.unchanged
  }
}
