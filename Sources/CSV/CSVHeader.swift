/// The names of a table's columns, and where each stands.
///
/// Names are compared without regard to case and to blanks around them; exports of other languages
/// are told apart by their names, not by their order.
package struct CSVHeader: Sendable, Hashable {
  /// As the file has them, blanks trimmed; may hold empty and repeated ones.
  package let names: [String]
  /// 1-based line of the file; 0 where a table has no header.
  package let line: Int
  private let positions: [String: Int]

  package init(names: [String], line: Int) {
    self.names = names.map(Self.trimmed)
    self.line = line
    positions = Dictionary(
      self.names.enumerated().map { (Self.folded($1), $0) }, uniquingKeysWith: { first, _ in first }
    )
  }

  package var columnCount: Int { names.count }

  /// The first column with this name.
  package func index(of name: String) -> Int? { positions[Self.folded(name)] }

  /// The first column with one of these names, the earlier name preferred.
  package func index(ofAny names: [String]) -> Int? { names.lazy.compactMap(index(of:)).first }

  /// Names that stand over two columns or more, in their order; only the first of each is read.
  package var repeatedNames: [String] {
    var counts: [String: Int] = [:]
    return names.filter { name in
      counts[Self.folded(name), default: 0] += 1
      return !name.isEmpty && counts[Self.folded(name)] == 2
    }
  }

  package static func trimmed(_ name: String) -> String {
    let scalars = name.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(scalars[first...last])
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "\u{FEFF}"
  }

  package static func folded(_ name: String) -> String { trimmed(name).lowercased() }
}
