internal import Mustache
internal import Program
internal import Quantity
internal import YAML

/// One offer in one language.
struct OfferView {
  private let site: LoadedSite
  private let offer: Offer
  private let language: PageLanguage

  init(_ site: LoadedSite, _ offer: Offer, _ language: PageLanguage) {
    self.site = site
    self.offer = offer
    self.language = language
  }

  var value: Value {
    let language = language.language
    let format = LanguageFormat(language)
    return .object(
      Object([
        (Keys.id, .text(offer.id.value.description)),
        (Keys.title, Value(offer.title[language])),
        (Keys.summary, Value(offer.summary?[language])),
        (Keys.audience, .text(offer.audience.rawValue)),
        (Keys.isCustomer, .flag(offer.audience == .customer)),
        (Keys.isPartner, .flag(offer.audience == .partner)),
        (Keys.isSupporter, .flag(offer.audience == .supporter)),
        (Keys.advocateReward, .text(offer.advocateReward.text(in: language))),
        (Keys.friendReward, Value(offer.friendReward?.text(in: language))),
        (Keys.from, offer.run.from.map(Value.day) ?? .null),
        (Keys.through, offer.run.through.map(Value.day) ?? .null),
        (Keys.window, .text(format.span(offer.attribution.window))),
        (Keys.hold, .text(format.span(offer.hold))),
        (Keys.minimum, offer.eligibility.minimum.map { .money($0.main) } ?? .null),
        (Keys.limit, Value(offer.limits.text(in: language))),
        (Keys.terms, .list(terms)),
        (Keys.termsURL, url(of: offer.terms.value)),
        (Keys.url, offer.page.map { url(of: $0.value) } ?? .null),
        (Keys.callToAction, Value(offer.callToAction?[language])),
      ]))
  }

  private var terms: [Value] {
    site.campaign.terms(of: offer, in: language.language).map { paragraph in
      .object(
        Object([(Keys.title, .text(paragraph.title)), (Keys.text, .text(paragraph.text))]))
    }
  }

  private func url(of page: PageName) -> Value {
    let number = site.languages.firstIndex { $0.code == language.code } ?? 0
    guard let index = site.links.page(named: "pages/\(page.text)".utf8, in: number) else {
      return .null
    }
    return .text(site.base.link(site.pages[index].address))
  }

  /// The properties that a comparison shows: a title's key in the theme's words, and the value.
  static func comparison(
    of offers: [Offer], in language: Language
  ) -> [(key: String, cells: [String])] {
    let format = LanguageFormat(language)
    func row(_ key: String, _ cell: (Offer) -> String?) -> (key: String, cells: [String])? {
      let cells = offers.map(cell)
      return cells.allSatisfy { $0 == nil } ? nil : (key, cells.map { $0 ?? "–" })
    }
    return [
      row("offer.advocate-reward") { $0.advocateReward.text(in: language) },
      row("offer.friend-reward") { $0.friendReward?.text(in: language) },
      row("offer.minimum") { $0.eligibility.minimum.map { format.money($0.main) } },
      row("offer.limit") { $0.limits.text(in: language) },
      row("offer.window") { format.span($0.attribution.window) },
      row("offer.hold") { format.span($0.hold) },
      row("offer.through") { $0.run.through.map { format.day($0) } },
    ].compactMap(\.self)
  }
}
