internal import YAML

/// What stands between the cells of a mapped table.
package enum ImportDelimiter: String, YAMLChoice, Hashable {
  case comma, semicolon, tab, bar

  package var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .semicolon: UInt8(ascii: ";")
    case .tab: UInt8(ascii: "\t")
    case .bar: UInt8(ascii: "|")
    }
  }
}
