internal import CSV
internal import JSON

/// One advocate's row, as names and values: the same in every form.
struct LinkRow {
  private(set) var cells: [(name: String, value: String?)] = []

  mutating func add(_ name: String, _ value: String?) {
    cells.append((name, value))
  }

  func write(as form: LinkForm, _ csv: inout CSVWriter, to output: inout [UInt8]) {
    switch form {
    case .csv:
      for cell in cells { csv.cell(cell.value ?? "") }
      csv.endRecord()
      output += csv.takeBytes()
    case .json:
      var line = RegistryLine()
      for cell in cells { line.add(cell.name, cell.value) }
      output += line.bytes()
    }
  }
}
