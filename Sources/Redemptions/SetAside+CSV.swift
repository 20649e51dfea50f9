internal import CSV
internal import Diagnostics

extension SetAside {
  init(_ fault: CSVFault) {
    self.init(line: fault.line, column: fault.column, .table(fault.reason))
  }
}
