package import Diagnostics
package import Program
package import Quantity
package import ShareKit

/// What a site has for letters to its advocates: their addresses and their texts.
package struct Mailing: Sendable {
  package let addresses: ShareAddresses
  private let site: LoadedSite
  private let kit: ShareKit

  /// Reads the site; nil after adding findings that leave nothing to write.
  package static func load(
    _ options: BuildOptions, into findings: inout [Diagnostic]
  ) async -> Mailing? {
    let loaded = await SiteLoader.load(options, after: .state(BuildState()), into: &findings)
    guard let site = loaded?.site, !findings.hasErrors else { return nil }
    return Mailing(site)
  }

  private init(_ site: LoadedSite) {
    self.site = site
    addresses = ShareAddresses(site.base.url, site.settings.sharePath)
    kit = ShareKit(site.campaign)
  }

  package var hasAdvocatePages: Bool { site.settings.hasAdvocatePages }

  package var shareables: [Identifier] { site.campaign.shareables.map(\.id) }

  /// Those that any shareable has a text for, in the order of `Channel`.
  package var channels: [Channel] {
    let all = Set(site.campaign.shareables.flatMap(\.channels))
    return Channel.allCases.filter(all.contains)
  }

  /// Whether there is an offer today that the audience can pass on.
  package func hasOffer(for audience: OfferAudience) -> Bool {
    site.campaign.offers(runningOn: site.today).contains { $0.audience == audience }
  }

  /// The language of an advocate's pages.
  package func language(nearestTo spoken: Language) -> Language {
    site.languages[site.languageIndex(nearestTo: spoken)].language
  }

  /// The texts as the advocate's own page has them.
  ///
  /// `shareable`: only those of this one.
  package func texts(
    for audience: OfferAudience, circle: Identifier?, in language: Language,
    only shareable: Identifier?
  ) -> KitMould {
    kit.mould(for: audience, circle: circle, in: language, on: site.today, only: shareable)
  }
}
