import CSV

/// A second, deliberately simple reading of the rules, over characters and whole arrays.
enum SlowSplitter {
  static func read(_ text: [UInt8], delimiter: UInt8) -> ReadTable {
    var table = ReadTable(rows: [], faults: [])
    var bytes = text
    if let last = bytes.last, last != 10 { bytes.append(10) }
    var line = 1
    while !bytes.isEmpty {
      var rest = bytes
      switch record(&rest, delimiter) {
      case .success(let cells):
        let taken = bytes.prefix(bytes.count - rest.count)
        if !(cells == [[]] && taken.count <= 2) {
          table.rows.append(
            ReadTable.Row(line: line, cells: cells.map { String(decoding: $0, as: UTF8.self) }))
        }
        line += taken.count { $0 == 10 }
        bytes = rest
      case .failure(let failure):
        table.faults.append(
          CSVFault(line: line, column: failure.column, reason: failure.reason))
        bytes.removeFirst((bytes.firstIndex(of: 10) ?? bytes.count - 1) + 1)
        line += 1
      }
    }
    return table
  }

  struct Failure: Error {
    let reason: CSVFault.Reason
    let column: Int
  }

  private static func record(
    _ rest: inout [UInt8], _ delimiter: UInt8
  ) -> Result<[[UInt8]], Failure> {
    let size = rest.count
    var cells: [[UInt8]] = []
    while true {
      var cell: [UInt8] = []
      if rest.first == 34 {
        let opening = size - rest.count + 1
        rest.removeFirst()
        while true {
          guard let next = rest.first else {
            return .failure(Failure(reason: .unclosedQuote, column: opening))
          }
          rest.removeFirst()
          if next != 34 {
            cell.append(next)
          } else if rest.first == 34 {
            rest.removeFirst()
            cell.append(34)
          } else {
            break
          }
        }
        if rest.starts(with: [13, 10]) { rest.removeFirst() }
        if rest.isEmpty { return .failure(Failure(reason: .unclosedQuote, column: 1)) }
        if rest[0] != delimiter, rest[0] != 10 {
          return .failure(Failure(reason: .textAfterQuote, column: size - rest.count + 1))
        }
      } else {
        cell = Array(rest.prefix { $0 != delimiter && $0 != 10 })
        rest.removeFirst(cell.count)
        if rest.first == 10, cell.last == 13 { cell.removeLast() }
      }
      cells.append(cell)
      if rest.removeFirst() == 10 { return .success(cells) }
    }
  }
}
