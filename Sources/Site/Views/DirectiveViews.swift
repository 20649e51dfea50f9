internal import Mustache
internal import Program
internal import Quantity
internal import YAML

/// The values of offers and touchpoints in each language, made once.
final class DirectiveViews: Sendable {
  private let site: LoadedSite
  /// By language, then by the offer's id.
  private let offers: [[Identifier: Value]]

  init(_ site: LoadedSite) {
    self.site = site
    offers = site.languages.map { language in
      Dictionary(
        site.campaign.offers.map { ($0.id.value, OfferView(site, $0, language).value) }
      ) { first, _ in first }
    }
  }

  /// An offer's value; nil when there is no such offer.
  func offer(_ id: Identifier, in language: Int) -> Value? { offers[language][id] }

  func runningOffers(in language: Int) -> [Value] {
    site.campaign.offers(runningOn: site.today).compactMap { offer($0.id.value, in: language) }
  }
}
