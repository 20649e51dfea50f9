package import CSV
package import Diagnostics

/// Which column of a file holds what.
package struct AdvocateColumns: Sendable, Hashable {
  /// The index of each column that is read.
  private let indices: [AdvocateColumn: Int]
  /// How many cells a row has.
  package let count: Int
  /// The headings of the columns that are not read.
  package let unused: [String]
  private let headings: [String]

  /// Nil after adding findings.
  ///
  /// `assigned`: headings that the user has named a meaning for; they go before known names.
  package init?(
    _ header: CSVHeader, assigned: [String: AdvocateColumn] = [:], path: String,
    into findings: inout [Diagnostic]
  ) {
    let folded = header.names.map(AdvocateColumn.folded)
    var taken: Set<Int> = []
    var indices: [AdvocateColumn: Int] = [:]
    var found: [Diagnostic] = []
    let place = Place.line(path, line: max(header.line, 1), column: 1)
    for (heading, column) in assigned.sorted(by: { $0.key < $1.key }) {
      let wanted = AdvocateColumn.folded(heading)
      guard let index = folded.firstIndex(of: wanted), !wanted.isEmpty else {
        found.append(.unknownHeading(heading, among: header.names, at: place))
        continue
      }
      taken.insert(index)
      indices[column] = index
    }
    for column in AdvocateColumn.allCases where indices[column] == nil {
      let candidates = column.names.flatMap { name in
        folded.indices.filter { folded[$0] == name && !taken.contains($0) }
      }
      guard let index = candidates.first else { continue }
      if candidates.contains(where: { $0 != index && folded[$0] == folded[index] }) {
        found.append(.repeatedHeading(header.names[index], at: place))
      }
      taken.insert(index)
      indices[column] = index
    }
    if indices[.id] == nil, found.isEmpty {
      found.append(.noIdColumn(header.names, at: place))
    }
    findings += found
    guard found.isEmpty else { return nil }
    self.indices = indices
    count = header.columnCount
    headings = header.names
    unused = header.names.indices.filter { !taken.contains($0) }.map { header.names[$0] }
  }

  package func index(of column: AdvocateColumn) -> Int? { indices[column] }

  package func has(_ column: AdvocateColumn) -> Bool { indices[column] != nil }

  /// The heading as the file has it.
  func heading(of column: AdvocateColumn) -> String {
    indices[column].map { headings[$0] } ?? column.rawValue
  }
}
