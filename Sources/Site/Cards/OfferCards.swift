internal import Diagnostics
internal import Drawing
internal import Hashing
internal import Program
internal import Quantity
internal import YAML

/// The pictures of all offers in all languages, and what they are drawn with.
struct OfferCards: Sendable {
  let brand: Brand
  /// Where the logo is, as messages show it.
  let logoPath: String
  /// By offer, then language, then reader.
  let cards: [OfferCard]

  /// The cards of a campaign; nothing is drawn yet.
  init(
    _ campaign: Campaign, _ theme: Theme, languages: [PageLanguage], host: String,
    into findings: inout [Diagnostic]
  ) {
    guard !campaign.offers.isEmpty else {
      brand = Brand(name: "")
      logoPath = ""
      cards = []
      return
    }
    let names = languages.map { campaign.site.title[$0.language] ?? "" }
    let look = ThemeBrand(theme, name: "", into: &findings)
    let brand = look.brand
    logoPath = look.logoPath
    let brandDigest = Self.digest(of: brand)
    self.brand = brand
    // A second offer of one id is a finding already, and would have the same addresses.
    let numbers = campaign.offers.indices.filter { number in
      let id = campaign.offers[number].id.value
      return campaign.offers.firstIndex { $0.id.value == id } == number
    }
    cards = numbers.flatMap { number in
      let offer = campaign.offers[number]
      return languages.indices.flatMap { language in
        let words = theme.strings[languages[language].code] ?? ThemeStrings()
        let texts = OfferCardTexts(
          campaign: campaign, offer: offer, language: languages[language].language, words: words,
          host: host)
        return OfferCard.Reader.allCases.map { reader in
          OfferCard(
            offer: number, id: offer.id.value.description, language: language, reader: reader,
            name: names[language], picture: texts.picture(for: reader), brandDigest: brandDigest)
        }
      }
    }
  }

  /// The address of the card of an offer; nil when it is not the campaign's.
  func address(
    of offer: Offer, in campaign: Campaign, language: Int, reader: OfferCard.Reader
  ) -> String? {
    let id = offer.id.value
    return cards.first {
      $0.language == language && $0.reader == reader && campaign.offers[$0.offer].id.value == id
    }?.address
  }

  /// Whether the logo can be drawn, without drawing.
  func checkLogo(into findings: inout [Diagnostic]) {
    if let failure = brand.logoFailure {
      findings.append(.undrawableCard(failure, logo: logoPath))
    }
  }

  /// The picture as a PNG file; nil after adding a finding.
  func png(_ index: Int, into findings: inout [Diagnostic]) -> [UInt8]? {
    let card = cards[index]
    var brand = brand
    brand.name = card.name
    do throws(DrawingFailure) {
      let missing = try card.picture.missingCharacters(brand: brand)
      if !missing.isEmpty {
        findings.append(.charactersWithoutFont(missing, at: .file(card.address)))
      }
      return try card.picture.png(brand: brand)
    } catch {
      findings.append(.undrawableCard(error, logo: logoPath))
      return nil
    }
  }

  private static func digest(of brand: Brand) -> Digest128 {
    var writer = ByteWriter()
    for colour in [
      brand.paper, brand.ink, brand.quiet, brand.accent, brand.stage, brand.onStage,
    ] {
      for channel in [colour.red, colour.green, colour.blue] {
        writer.count(Int((channel * 255).rounded(.toNearestOrAwayFromZero)))
      }
    }
    writer.string(brand.displayFamily)
    writer.string(brand.textFamily)
    writer.digest(Digest128.blake2b(of: brand.logo ?? []))
    return Digest128.blake2b(of: writer.bytes)
  }
}
