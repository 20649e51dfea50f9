/// The abbreviations that exports write in place of a zone, each with one meaning only.
///
/// `IST`, `CST` and others stand for several zones and are refused.
package enum ZoneAbbreviation {
  private static let known: [String: Int] = [
    "Z": 0, "UTC": 0, "GMT": 0, "WET": 0, "WEST": 60, "BST": 60, "CET": 60, "MEZ": 60,
    "CEST": 120, "MESZ": 120, "EET": 120, "EEST": 180, "OEZ": 120, "OESZ": 180, "PST": -480,
    "PDT": -420, "EST": -300, "EDT": -240, "MST": -420, "MDT": -360,
  ]

  /// Minutes east of Greenwich.
  package static func minutes(of name: String) -> Int? { known[name.uppercased()] }
}
