package import YAML

/// A country by its ISO 3166-1 alpha-2 code, e.g. `DE`.
package struct CountryCode: Sendable, Hashable, CustomStringConvertible {
  package let code: String

  /// Nil unless `code` is an assigned code, in capitals.
  package init?(_ code: String) {
    guard Self.assigned.contains(code) else { return nil }
    self.code = code
  }

  package static let germany = CountryCode(known: "DE")

  private init(known code: String) {
    self.code = code
  }

  package var description: String { code }

  /// Whether the two letters are an assigned code.
  package static func isAssigned(_ code: String) -> Bool { assigned.contains(code) }

  /// All assigned codes, sorted.
  package static let all: [String] = """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS
    BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE
    EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM
    HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC
    LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA
    NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW
    SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO
    TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  private static let assigned = Set(all)
}

extension CountryCode: YAMLScalar {
  package static var expected: String { "a country code of ISO 3166-1, such as DE" }
  package static var pattern: String? { "^[A-Z]{2}$" }
  package static var examples: [String] { ["DE", "AT", "CH"] }

  package init?(yaml text: String) {
    self.init(text)
  }

  package static func advice(for text: String) -> String {
    switch text.uppercased() {
    case "UK": "write GB"
    case "EL": "write GR"
    case let code where isAssigned(code): "write \(code)"
    default: ""
    }
  }

  package var schemaValue: SchemaValue? { .text(code) }
}
