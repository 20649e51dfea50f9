internal import SQLite

/// A value that a filter compares a column with.
enum FilterValue: Sendable, Hashable {
  case integer(Int64)
  case text(String)

  func bind(to statement: inout Statement, _ parameter: Int) {
    switch self {
    case .integer(let value): statement.bind(parameter, value)
    case .text(let text): statement.bind(parameter, text)
    }
  }
}
