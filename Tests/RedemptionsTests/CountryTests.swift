import Facts
import Foundation
import Redemptions
import Testing

@Suite struct CountryTests {
  /// The country of an order; empty when it is not known, nil when the order is set aside.
  private func country(_ text: String) async throws -> String? {
    let result = try await Sample.read(
      "order_id,amount,created_at,country\n1,10.00,2026-03-01,\"\(text)\"\n")
    if result.flaws == ["2 country(\"country\")"] { return nil }
    #expect(result.flaws.isEmpty)
    return result.orders.first.map { "\($0.country)" }
  }

  static let rows: [(String, String?)] = [
    ("DE", "DE"), ("de", "DE"), (" At ", "AT"), ("'CH", "CH"), ("DEU", "DE"), ("fra", "FR"),
    ("Deutschland", "DE"), ("GERMANY", "DE"), ("D", "DE"), ("Österreich", "AT"),
    ("Oesterreich", "AT"), ("Osterreich", "AT"), ("Republic of Austria", "AT"),
    ("Frankreich", "FR"), ("Italia", "IT"), ("United States", "US"), ("USA", "US"), ("UK", "GB"),
    ("The Netherlands", "NL"), ("Czech Republic", "CZ"), ("Tschechische Republik", "CZ"),
    ("Saint Lucia", "LC"), ("Sankt Lucia", "LC"), ("Korea, Republic of", "KR"),
    ("Democratic Republic of the Congo", "CD"), ("Republic of the Congo", "CG"),
    ("Dominica", "DM"), ("Dominican Republic", "DO"), ("Kosovo", "XK"), ("Côte d’Ivoire", "CI"),
    ("", ""), ("-", ""), ("n/a", ""), ("unbekannt", ""),
    ("Absurdistan", nil), ("Republic", nil), ("276", nil), ("D3", nil), ("Deutschlnad", nil),
    ("Mü", nil),
  ]

  @Test(arguments: rows)
  func countriesAreReadByLettersAndNames(_ text: String, _ expected: String?) async throws {
    #expect(try await country(text) == expected)
  }

  @Test(arguments: ["de", "en"])
  func everyCountryIsKnownByTheNameThatComputersShow(language: String) async throws {
    let locale = Locale(identifier: language)
    let names = Locale.Region.isoRegions.map(\.identifier).filter { $0.utf8.count == 2 }
      .compactMap { code in locale.localizedString(forRegionCode: code).map { (code, $0) } }
    // What is no country of ISO 3166-1: parts of countries, former ones, groups.
    let others: Set<String> = [
      "AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB",
    ]
    var rows = "order_id,amount,created_at,country\n"
    let known = names.filter { !others.contains($0.0) }
    for (code, name) in known { rows += "\(code),10.00,2026-03-01,\"\(name)\"\n" }
    let result = try await Sample.read(rows)
    let lines = result.flaws.compactMap { Int($0.prefix { $0 != " " }) }
    let unread = lines.map { known[$0 - 2].0 + " " + known[$0 - 2].1 }
    #expect(known.count >= 249)
    #expect(unread == [])
    for order in result.orders {
      #expect("\(order.country)" == known[Int(order.provenance.line) - 2].0)
    }
  }
}
