package import CSV
package import Diagnostics

/// A table of payees: `id`, `name`, `iban` and perhaps `bic`, in any order and spelling of a CSV.
package struct PayeeList: Sendable {
  private var payees: [String: Payee] = [:]
  /// Records with a payee, or with a finding about one.
  private var known: Set<String> = []

  private static let columns = [
    ["id", "nummer", "kundennummer"], ["name", "kontoinhaber", "holder"], ["iban"], ["bic"],
  ]

  package init() {}

  /// Reads a table. Findings quote nothing of it: it holds names and accounts.
  ///
  /// `isFor`: ids that are looked for; records of others are not read. Nil: the table has one
  /// record, and no ids.
  package init(
    _ stream: sending any ByteStream, path: String, isFor: ((String) -> Bool)?,
    into findings: inout [Diagnostic]
  ) {
    do throws(CSVProblem) {
      let reader = try CSVReader(
        stream, CSVOptions(header: .naming(Set(Self.columns.joined()))))
      let places = Self.columns.map { reader.header.index(ofAny: $0) }
      let id = isFor == nil ? -1 : places[0]
      guard let id, let name = places[1], let iban = places[2] else {
        let needed = zip(Self.columns, places).prefix(3).dropFirst(isFor == nil ? 1 : 0)
        let names = needed.filter { $0.1 == nil }.map { $0.0[0] }
        findings.append(.payeeColumns(names, path))
        return
      }
      try reader.forEachRow(path, into: &findings) { block, row, findings in
        let key = id < 0 ? "" : CSVHeader.trimmed(block.text(row, id))
        if let isFor, !isFor(key) { return }
        let record = Record(
          id: key, name: CSVHeader.trimmed(block.text(row, name)),
          iban: block.text(row, iban), bic: places[3].map { block.text(row, $0) } ?? "")
        take(record, .line(path, line: block.line(of: row), column: 1), &findings)
      }
    } catch {
      findings.append(.table(path, error, columns: ["id", "name", "iban"]))
    }
  }

  private struct Record {
    let id: String
    let name: String
    let iban: String
    let bic: String
  }

  package func payee(_ id: String) -> Payee? { payees[id] }

  /// Of a table without ids.
  package var only: Payee? { payees[""] }

  /// Whether there was a record, be it right or wrong.
  package func isNamed(_ id: String) -> Bool { known.contains(id) }

  private mutating func take(_ record: Record, _ place: Place, _ findings: inout [Diagnostic]) {
    guard known.insert(record.id).inserted else {
      payees[record.id] = nil
      findings.append(.repeatedPayee(place))
      return
    }
    let bic = CSVHeader.trimmed(record.bic)
    if record.name.isEmpty { findings.append(.namelessPayee(place)) }
    if !bic.isEmpty, !Payee.isBIC(bic) { findings.append(.badBIC(place)) }
    do throws(IBAN.Flaw) {
      let iban = try IBAN(CSVHeader.trimmed(record.iban))
      if !record.name.isEmpty, bic.isEmpty || Payee.isBIC(bic) {
        payees[record.id] = Payee(name: record.name, iban: iban, bic: bic.isEmpty ? nil : bic)
      }
    } catch {
      findings.append(.badIBAN(error, place))
    }
  }
}
