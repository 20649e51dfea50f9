internal import Diagnostics
internal import Markdown
internal import Mustache
internal import Program
internal import Quantity
internal import ShareKit
internal import YAML

/// Directives that show the programme: offers, conditions, sharing, touchpoints.
extension PageHost {
  private var language: Language { site.languages[page.language].language }

  mutating func offer(_ directive: Directive, _ page: inout MarkdownPage) -> Value? {
    guard let body = DirectiveBody<OfferParameters>(parameters: directive, into: &page.findings),
      let value = offerValue(body.parameters.id, directive, &page)
    else { return nil }
    return .object(Object([(Keys.offer, value)]))
  }

  mutating func terms(_ directive: Directive, _ page: inout MarkdownPage) -> Value? {
    guard let body = DirectiveBody<OfferParameters>(parameters: directive, into: &page.findings),
      let value = offerValue(body.parameters.id, directive, &page), case .object(let offer) = value
    else { return nil }
    return .object(Object([(Keys.offer, value), (Keys.terms, offer[Keys.terms] ?? .list([]))]))
  }

  private func offerValue(
    _ id: Located<Identifier>, _ directive: Directive, _ page: inout MarkdownPage
  ) -> Value? {
    if let value = renderer.directives.offer(id.value, in: self.page.language) {
      return withoutOwnLink(value)
    }
    page.findings.append(
      directive.body.original(
        .unknownOffer(
          id.value.description, at: id.place,
          known: site.campaign.offers.map(\.id.value.description))))
    return nil
  }

  /// The offer without the link to its page when that is the page it stands on.
  private func withoutOwnLink(_ value: Value) -> Value {
    guard case .object(let offer) = value, case .text(let url) = offer[Keys.url],
      url == site.base.link(page.address)
    else { return value }
    return .object(Object(offer.entries.map { $0.0 == Keys.url ? ($0.0, .null) : $0 }))
  }

  mutating func offers(_ directive: Directive, _ page: inout MarkdownPage) -> Value? {
    guard let body = DirectiveBody<OffersParameters>(parameters: directive, into: &page.findings)
    else { return nil }
    var offers = site.campaign.offers(runningOn: site.today)
    if !body.parameters.ids.isEmpty {
      let values = body.parameters.ids.map { offerValue($0, directive, &page) }
      if values.contains(where: { $0 == nil }) { return nil }
      offers = body.parameters.ids.compactMap { site.campaign.offer($0.value) }
    }
    let strings = site.theme.strings[site.languages[self.page.language].code] ?? ThemeStrings()
    let rows = OfferView.comparison(of: offers, in: language).map { key, cells in
      Value.object(
        Object([
          (Keys.title, .text(strings.text(key) ?? key)),
          (Keys.cells, .list(cells.map(Value.text))),
        ]))
    }
    return .object(
      Object([
        (
          Keys.offers,
          .list(
            offers.compactMap {
              renderer.directives.offer($0.id.value, in: self.page.language)
            })
        ), (Keys.rows, .list(rows)),
      ]))
  }

  mutating func touchpoint(_ directive: Directive, _ page: inout MarkdownPage) -> Value? {
    guard
      let body = DirectiveBody<TouchpointParameters>(parameters: directive, into: &page.findings)
    else { return nil }
    let id = body.parameters.id
    guard let touchpoint = site.campaign.touchpoint(id.value) else {
      page.findings.append(
        directive.body.original(
          .unknownTouchpoint(
            id.value.description, at: id.place,
            known: site.campaign.touchpoints.map(\.id.value.description))))
      return nil
    }
    return .object(Object([(Keys.touchpoint, .object(view(of: touchpoint)))]))
  }

  private func view(of touchpoint: Touchpoint) -> Object {
    let ingredients = touchpoint.ingredients
    let reasons = [
      ingredients.enthusiasm, ingredients.trust, ingredients.topPerformance,
      ingredients.topPerformers,
    ].compactMap { $0?[language] }
    let owner = touchpoint.owner.flatMap { site.campaign.owner($0.value) }
    return Object([
      (Keys.title, Value(touchpoint.title[language])),
      (Keys.stage, .text(touchpoint.stage.rawValue)),
      (Keys.promise, Value(touchpoint.promise?[language])),
      (Keys.owner, Value(owner?.role?[language] ?? owner?.name)),
      (Keys.isRecommendable, .flag(touchpoint.worthRecommending.answer == .yes)),
      (Keys.reasons, .list(reasons.map(Value.text))),
      (Keys.elements, .list(touchpoint.elements.map(view))),
    ])
  }

  private func view(of element: ReferralElement) -> Value {
    let page = element.page.flatMap { page in
      site.links.page(named: "pages/\(page.value.text)".utf8, in: self.page.language)
    }
    return .object(
      Object([
        (Keys.title, Value(element.title[language])),
        (Keys.url, Value(page.map { written(site.pages[$0].address) })),
        (Keys.isExternal, .flag(false)),
      ]))
  }
}

extension PageHost {
  mutating func share(_ directive: Directive, _ page: inout MarkdownPage) -> Value? {
    guard let body = DirectiveBody<ShareParameters>(parameters: directive, into: &page.findings)
    else { return nil }
    var address = self.page.address
    if let url = body.parameters.url {
      switch target(of: url.value) {
      case .success(let found): address = found
      case .failure(let dead):
        page.findings.append(
          directive.body.original(
            Diagnostic(
              dead.reason.id, at: url.place, dead.reason.what, why: dead.reason.why,
              fix: dead.reason.fix)))
        return nil
      }
    }
    var shareable: Shareable?
    if let id = body.parameters.shareable {
      shareable = site.campaign.shareable(id.value)
      if shareable == nil {
        page.findings.append(
          directive.body.original(
            .unknownShareable(
              id.value.description, at: id.place,
              known: site.campaign.shareables.map(\.id.description))))
        return nil
      }
    }
    return view(of: shareable, text: body.parameters.text, url: site.base.absolute(address))
  }

  private func view(of shareable: Shareable?, text: String?, url: String) -> Value {
    let offer = shareable?.offer.flatMap { site.campaign.offer($0.value) }
    let disclosure = site.campaign.disclosure(for: offer, in: shareable, language: language) ?? ""
    let title = shareable?.title(in: language) ?? page.details.title
    let values: [Placeholder: String] = [
      .link: url, .code: "", .firstName: "", .disclosure: disclosure,
      .reward: offer?.advocateReward.text(in: language) ?? "",
      .friendReward: offer?.friendReward?.text(in: language) ?? "",
    ]
    let translation = shareable?.translations[language]
    func filled(_ channel: Channel) -> String {
      let found = translation?.text(for: channel) ?? translation?.text(for: .copy)
      return found?.filled(values) ?? text ?? title
    }
    let links = Channel.allCases.compactMap { channel -> Value? in
      if let shareable, !shareable.channels.contains(channel) { return nil }
      let subject = translation?.text(for: channel)?.filledSubject(values) ?? title
      guard
        let target = ChannelAddress.address(
          for: channel, url: url, text: filled(channel), subject: subject)
      else { return nil }
      return .object(
        Object([
          (Keys.channel, .text(channel.rawValue)), (Keys.title, .text(channel.title)),
          (Keys.url, .text(target)),
        ]))
    }
    return .object(
      Object([
        (Keys.title, .text(title)), (Keys.text, .text(filled(.copy))), (Keys.url, .text(url)),
        (Keys.disclosure, .text(disclosure)), (Keys.links, .list(links)),
      ]))
  }
}
