import Drawing
import Foundation
import QRCode
import TestSupport
import Testing

/// Cards of an invented co-operative.
enum Samples {
  static func brand() throws -> Brand {
    let logo = Repository.root.appending(path: "Themes/default/assets/logo.svg")
    return Brand(name: "Lindenhof Solar", logo: Array(try Data(contentsOf: logo)))
  }

  static let german = ReferralCardTexts(
    language: "de", title: "Nachbarn ans Netz holen",
    reward: "5 % auf deine erste Bestellung ab 100,00 €, höchstens 100,00 €",
    instruction: "Scannen oder Adresse eingeben", codeLabel: "Dein Code",
    disclosure: "Werbung: Wenn du darüber bestellst, bekomme ich einen Gutschein von "
      + "Lindenhof Solar.")

  static let english = OpenGraphCard(
    language: "en", title: "Bring your neighbours on grid",
    summary: "You already make solar power with us and tell others about it.",
    caption: "For you", figure: "5 %",
    detail: "off your first order, up to €100.00", host: "lindenhof-solar.example")

  /// Cards with codes that were never minted.
  static func cards(_ count: Int, name: String? = "Anna") throws -> [ReferralCard] {
    let template = try QRTemplate(
      prefix: "HTTPS://LINDENHOF-SOLAR.EXAMPLE/R/", codeLength: 10)
    return (0..<count).map { number in
      let digits = String(10_000_000 + number)
      let code = "QX" + digits
      let symbol = template.symbol(of: code)
      return ReferralCard(
        recommendation: name.map { "Empfohlen von \($0)" },
        code: "\(code.prefix(5))-\(code.suffix(5))",
        shownLink: "lindenhof-solar.example/r/\(code)",
        address: "https://lindenhof-solar.example/r/\(code)",
        modules: ModuleGrid(width: symbol.width, rows: symbol.rows))
    }
  }

  static func file(
    _ paper: CardPaper, _ cards: [ReferralCard], texts: ReferralCardTexts = german
  ) throws -> [UInt8] {
    var file = try ReferralCardFile(
      paper: paper, brand: brand(), texts: texts, date: "2026-05-01T00:00:00Z")
    var bytes: [UInt8] = []
    for card in cards {
      try file.add(card)
      bytes += file.take()
    }
    return try bytes + file.finish()
  }
}
