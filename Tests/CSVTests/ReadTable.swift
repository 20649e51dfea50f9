import CSV

/// A table as the reader sees it: rows with their lines, and what was set aside.
struct ReadTable: Equatable {
  struct Row: Equatable {
    var line: Int
    var cells: [String]
  }

  var header: [String] = []
  var rows: [Row] = []
  var faults: [CSVFault] = []

  init(rows: [Row], faults: [CSVFault]) {
    self.rows = rows
    self.faults = faults
  }

  init(_ bytes: [UInt8], _ options: CSVOptions = CSVOptions()) throws {
    try self.init(CSVReader(MemoryStream(bytes), options))
  }

  init(_ text: String, _ options: CSVOptions = CSVOptions()) throws {
    try self.init(Array(text.utf8), options)
  }

  init(_ reader: CSVReader) throws {
    header = reader.header.names
    var block = CSVBlock()
    while try reader.next(&block) {
      for row in 0..<block.rowCount {
        let cells = (0..<block.cellCount(of: row)).map { block.text(row, $0) }
        rows.append(Row(line: block.line(of: row), cells: cells))
      }
      faults += block.faults
    }
  }

  var cells: [[String]] { rows.map(\.cells) }

  var faultTexts: [String] { faults.map { "\($0.line):\($0.column) \($0.reason)" } }
}
