package import Diagnostics
internal import Drawing
package import Program
package import Quantity
internal import ShareKit
internal import YAML

/// What a site's printed cards look like and say.
package struct CardDesigns: Sendable {
  private let site: LoadedSite

  /// Reads the site; nil after adding findings that leave nothing to print.
  package static func load(
    _ options: BuildOptions, into findings: inout [Diagnostic]
  ) async -> CardDesigns? {
    let loaded = await SiteLoader.load(options, after: .state(BuildState()), into: &findings)
    guard let site = loaded?.site, !findings.hasErrors else { return nil }
    return CardDesigns(site: site)
  }

  /// The default language first.
  package var languages: [Language] {
    let all = site.languages.map(\.language)
    let usual = site.languages[site.defaultLanguage].language
    return [usual] + all.filter { $0 != usual }
  }

  /// The cards of an audience in one of the site's languages; nil when no offer runs for it, and
  /// after adding a finding.
  package func design(
    for audience: OfferAudience, in language: Language, into findings: inout [Diagnostic]
  ) -> CardDesign? {
    let offers = site.campaign.offers(runningOn: site.today)
    guard let offer = offers.first(where: { $0.audience == audience }) else { return nil }
    // Loading refuses offers without one.
    let disclosure = site.campaign.disclosure(for: offer, language: language) ?? ""
    let words = site.theme.strings[language.tag] ?? ThemeStrings()
    var brand = site.cards.brand
    brand.name = site.settings.title[language] ?? ""
    let texts = OfferCardTexts(
      campaign: site.campaign, offer: offer, language: language, words: words,
      host: site.base.url.host)
    let namesNobody = site.campaign.program.privacy.firstName == .never
    let design = CardDesign(
      brand: brand, logoPath: site.cards.logoPath,
      texts: texts.printed(disclosure: disclosure),
      addresses: ShareAddresses(site.base.url, site.settings.sharePath),
      recommendation: namesNobody ? nil : words.text("card.recommended-by"))
    guard design.hasRoomForCodes else {
      findings.append(.linkTooLongForCards(at: site.settings.places["base_url"]))
      return nil
    }
    do throws(DrawingFailure) {
      let missing = try design.missingCharacters
      if !missing.isEmpty {
        findings.append(.charactersWithoutFont(missing, at: .file(offer.id.place.path)))
      }
    } catch {
      findings.append(design.finding(error))
      return nil
    }
    return design
  }
}
