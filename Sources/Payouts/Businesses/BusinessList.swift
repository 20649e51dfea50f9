package import CSV
package import Diagnostics

/// A table of businesses that agreed to be invoiced: a line each, with the columns of
/// `BusinessColumn` in any order.
package struct BusinessList: Sendable {
  private var businesses: [String: Business] = [:]
  /// Ids with a line, be it right or wrong.
  private var known: Set<String> = []

  /// Reads a table. Findings quote nothing of it: it holds names, addresses and tax numbers.
  package init(
    _ stream: sending any ByteStream, path: String, into findings: inout [Diagnostic]
  ) {
    let columns = BusinessColumn.allCases
    do throws(CSVProblem) {
      let reader = try CSVReader(
        stream, CSVOptions(header: .naming(Set(columns.flatMap(\.names)))))
      let places = columns.map { reader.header.index(ofAny: $0.names) }
      let missing = zip(columns, places).filter { $0.1 == nil }.map { $0.0.name }
      if !missing.isEmpty {
        findings.append(.businessColumns(missing, path))
        return
      }
      try reader.forEachRow(path, into: &findings) { block, row, findings in
        take(BusinessRecord(block: block, row: row, places: places, path: path), &findings)
      }
    } catch {
      findings.append(.table(path, error, columns: columns.map(\.name)))
    }
  }

  package func business(_ id: String) -> Business? { businesses[id] }

  private mutating func take(_ record: BusinessRecord, _ findings: inout [Diagnostic]) {
    let id = record.text(.id)
    if id.isEmpty { findings.append(.emptyBusinessCell(BusinessColumn.id.name, record.place(.id))) }
    let isRepeated = !id.isEmpty && !known.insert(id).inserted
    if isRepeated { findings.append(.repeatedBusiness(record.place(.id))) }
    let business = record.business(&findings)
    if !id.isEmpty { businesses[id] = isRepeated ? nil : business }
  }
}
