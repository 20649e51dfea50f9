package import Codes
package import Diagnostics
package import Drawing
internal import QRCode
internal import ShareKit

/// The printed cards of one offer in one language, but for what each advocate's own say.
package struct CardDesign: Sendable {
  private let brand: Brand
  private let logoPath: String
  private let texts: ReferralCardTexts
  private let addresses: ShareAddresses
  /// With `{name}` in it; nil where the theme has no such words.
  private let recommendation: String?
  private let templates: [Int: QRTemplate]

  init(
    brand: Brand, logoPath: String, texts: ReferralCardTexts, addresses: ShareAddresses,
    recommendation: String?
  ) {
    self.brand = brand
    self.logoPath = logoPath
    self.texts = texts
    self.addresses = addresses
    self.recommendation = recommendation
    let usual = CodeShape.standard.length
    templates =
      (try? QRTemplate(prefix: addresses.qrPrefix, codeLength: usual))
      .map { [usual: $0] } ?? [:]
  }

  /// The characters of the texts that no font of this machine has.
  var missingCharacters: [Character] {
    get throws(DrawingFailure) {
      try TextCheck.missing(
        in: [
          brand.name, texts.title, texts.reward, texts.instruction, texts.codeLabel,
          texts.disclosure,
        ].joined(separator: " "), brand: brand)
    }
  }

  /// A file to add cards to, with a date as ISO 8601 has it.
  package func file(
    on paper: CardPaper, date: String
  ) throws(DrawingFailure) -> ReferralCardFile {
    try ReferralCardFile(paper: paper, brand: brand, texts: texts, date: date)
  }

  package func finding(_ failure: DrawingFailure) -> Diagnostic {
    .undrawableCard(failure, logo: logoPath)
  }

  /// Whether the link to the longest code fits into a QR code.
  var hasRoomForCodes: Bool {
    (try? QRSymbol(addresses.qrPrefix + String(repeating: "0", count: Code.longest))) != nil
  }

  /// The card for a code.
  ///
  /// `firstName`: only of who agreed to be named, and where the programme names anybody.
  package func card(code: Code, shown: String, firstName: String?) -> ReferralCard? {
    guard let symbol = symbol(of: code) else { return nil }
    let link = addresses.link(to: code)
    return ReferralCard(
      recommendation: firstName.flatMap { name in
        recommendation?.replacing("{name}", with: name)
      },
      code: shown, shownLink: link.split(separator: "//").dropFirst().joined(separator: "//"),
      address: link, modules: ModuleGrid(width: symbol.width, rows: symbol.rows))
  }

  private func symbol(of code: Code) -> QRSymbol? {
    if let template = templates[code.count] { return template.symbol(of: code.text) }
    return try? QRSymbol(addresses.qrLink(to: code))
  }
}
