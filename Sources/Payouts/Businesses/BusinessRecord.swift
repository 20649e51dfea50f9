internal import CSV
internal import Diagnostics
internal import Program
internal import Quantity

/// A line of a table of businesses while it is checked.
struct BusinessRecord {
  let block: CSVBlock
  let row: Int
  /// The column of the table, by `BusinessColumn`.
  let places: [Int?]
  let path: String

  /// What a cell says, in one line and without what no document can show.
  func text(_ column: BusinessColumn) -> String {
    guard let place = places[column.rawValue] else { return "" }
    let scalars = block.text(row, place).unicodeScalars.map { scalar in
      scalar.value < 0x20 || scalar.properties.isWhitespace ? " " : scalar
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text).split(separator: " ").joined(separator: " ")
  }

  /// Where a cell begins.
  func place(_ column: BusinessColumn) -> Place {
    let start = places[column.rawValue].map { block.cell(row, $0).lowerBound } ?? 0
    let before = block.bytes[..<start].reversed().prefix { $0 != UInt8(ascii: "\n") }
    return .line(path, line: block.line(of: row), column: before.count + 1)
  }

  /// The business; nil after adding findings.
  func business(_ findings: inout [Diagnostic]) -> Business? {
    let count = findings.count
    for column in [BusinessColumn.name, .street, .postalCode, .city] where text(column).isEmpty {
      findings.append(.emptyBusinessCell(column.name, place(column)))
    }
    let isForeign = isForeign(&findings)
    let vatID = isForeign ? nil : vatID(&findings)
    let taxNumber = isForeign ? nil : taxNumber(&findings)
    if !isForeign, text(.vatID).isEmpty, text(.taxNumber).isEmpty {
      findings.append(.noTaxNumber(place(.taxNumber)))
    }
    let agreedOn = agreedOn(&findings)
    let isSmall = isSmall(&findings)
    guard findings.count == count, let agreedOn, let isSmall else { return nil }
    return Business(
      name: text(.name), street: text(.street), postalCode: text(.postalCode), city: text(.city),
      taxNumber: taxNumber, vatID: vatID, agreedOn: agreedOn, isSmall: isSmall)
  }

  private func isForeign(_ findings: inout [Diagnostic]) -> Bool {
    let code = text(.country).uppercased()
    if CountryCode.isAssigned(code) {
      if code != CountryCode.germany.code { findings.append(.foreignBusiness(place(.country))) }
      return code != CountryCode.germany.code
    }
    findings.append(.badBusinessCountry(place(.country)))
    return false
  }

  private func vatID(_ findings: inout [Diagnostic]) -> VATID? {
    let text = text(.vatID)
    if text.isEmpty { return nil }
    do throws(VATID.Flaw) {
      let id = try VATID(text)
      if id.isGerman { return id }
      findings.append(.foreignVATID(place(.vatID)))
    } catch {
      findings.append(.badVATID(error, place(.vatID)))
    }
    return nil
  }

  private func taxNumber(_ findings: inout [Diagnostic]) -> TaxNumber? {
    let text = text(.taxNumber)
    if text.isEmpty { return nil }
    let number = TaxNumber(text)
    if number == nil { findings.append(.badTaxNumber(place(.taxNumber))) }
    return number
  }

  private func agreedOn(_ findings: inout [Diagnostic]) -> Day? {
    let day = try? Day(parsing: text(.agreedOn))
    if day == nil { findings.append(.badAgreementDay(place(.agreedOn))) }
    return day
  }

  private func isSmall(_ findings: inout [Diagnostic]) -> Bool? {
    switch text(.isSmall).lowercased() {
    case "yes", "ja": return true
    case "no", "nein": return false
    default:
      findings.append(.badSmallBusiness(place(.isSmall)))
      return nil
    }
  }
}
