/// The line of an input file that a fact was read from.
package struct Provenance: Sendable, Hashable, BitwiseCopyable {
  /// Number of the file in the ledger's table of input files, in the order of their import.
  package let file: UInt32
  /// From 1: the first line of the record. Where all records of a JSON text stand on one line, the
  /// number of the record; facts that the ledger recorded in its first form have numbers for all
  /// JSON.
  package let line: UInt32

  package init(file: UInt32, line: UInt32) {
    self.file = file
    self.line = line
  }
}

extension Provenance: Comparable {
  package static func < (first: Self, second: Self) -> Bool {
    (first.file, first.line) < (second.file, second.line)
  }
}
