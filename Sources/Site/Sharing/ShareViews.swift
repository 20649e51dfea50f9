internal import Diagnostics
internal import Hashing
internal import Mustache
internal import Program
internal import QRCode
internal import Quantity
internal import ShareKit
internal import Statements
internal import YAML

/// Makes the values that the templates of share pages look up.
struct ShareViews: Sendable {
  /// How an audience's offers stand today.
  enum Standing: Sendable {
    case running, ahead, over
  }

  let qrCodes: ShareQRCodes
  private let site: LoadedSite
  private let pages: PageRenderer
  private let templates: ShareTemplates
  private let addresses: ShareAddresses
  private let kit: ShareKit
  private let today: Day
  /// By language.
  private let statuses: [StatusView]
  /// Asked for every code.
  private let standings: [OfferAudience: Standing]

  init(_ renderer: PageRenderer, _ templates: ShareTemplates) {
    site = renderer.site
    pages = renderer
    self.templates = templates
    addresses = ShareAddresses(site.base.url, site.settings.sharePath)
    kit = ShareKit(site.campaign)
    today = site.today
    qrCodes = ShareQRCodes(addresses)
    let (site, campaign, today) = (site, site.campaign, today)
    statuses = site.languages.map { StatusView(site, $0) }
    standings = Dictionary(
      uniqueKeysWithValues: OfferAudience.allCases.map {
        ($0, Self.standing(of: $0, campaign, on: today))
      })
  }

  func environment(_ language: Int) -> PipeEnvironment {
    PipeEnvironment(languageCode: site.languages[language].code)
  }

  func standing(of audience: OfferAudience) -> Standing { standings[audience] ?? .over }

  private static func standing(
    of audience: OfferAudience, _ campaign: Campaign, on today: Day
  ) -> Standing {
    let offers = campaign.offers.filter { $0.audience == audience }
    if offers.contains(where: { $0.isRunning(on: today) }) { return .running }
    return offers.contains { offer in offer.run.from.map { $0 > today } ?? false } ? .ahead : .over
  }

  private func running(_ audience: OfferAudience) -> [Offer] {
    site.campaign.offers(runningOn: today).filter { $0.audience == audience }
  }

  // Share pages.

  /// The context of a share page.
  func stack(
    _ page: SharePageClass, _ value: (ShareHole) -> String, _ findings: inout [Diagnostic]
  ) -> [Value] {
    var others: [Value] = []
    for language in site.languages.indices where language != page.language {
      guard page.state.isOpen else { break }
      var html: [UInt8] = []
      templates.otherLanguage.render(
        [
          .object(pages.views.siteFrames[language]),
          .object(Object([(Keys.share, share(page, language, value, others: []))])),
        ], in: environment(language), into: &html, findings: &findings)
      others.append(otherLanguage(site.languages[language], html))
    }
    let offer = page.state.isOpen ? running(page.audience).first : nil
    return pages.views.stack(view(page.language, path: value(.code), presenting: offer))
      + [
        .object(
          Object([
            (Keys.share, share(page, page.language, value, others: others)),
            (Keys.languages, .list(languageLinks(page))),
          ]))
      ]
  }

  private func view(
    _ language: Int, path: String, presenting offer: Offer? = nil
  ) -> PageView {
    var view = PageView(
      .page, language: language, address: site.settings.sharePath.text + path,
      title: site.campaign.title(in: site.languages[language].language) ?? "",
      translations: site.languages.map { _ in nil })
    view.isIndexed = false
    let card = offer.flatMap {
      site.cards.address(of: $0, in: site.campaign, language: language, reader: .friend)
    }
    let image = site.settings.social.image.flatMap { site.asset($0, near: "") }
    view.socialImage = (card ?? image?.address).map(site.base.absolute)
    return view
  }

  /// The other languages of an open page stand further down on it; of a closed one, at home.
  private func languageLinks(_ page: SharePageClass) -> [Value] {
    site.languages.enumerated().map { index, language in
      let isCurrent = index == page.language
      let url = page.state.isOpen ? "#" + language.code : site.base.link(language.home)
      return .object(
        Object([
          (Keys.code, .text(language.code)), (Keys.name, .text(language.name)),
          (Keys.url, .text(isCurrent ? "#content" : url)), (Keys.isCurrent, .flag(isCurrent)),
          (Keys.isTranslated, .flag(page.state.isOpen)),
        ]))
    }
  }

  private func otherLanguage(_ language: PageLanguage, _ html: [UInt8]) -> Value {
    .object(
      Object([
        (Keys.code, .text(language.code)), (Keys.name, .text(language.name)),
        (Keys.direction, .text(language.direction)), (Keys.content, .html(html)),
      ]))
  }

  private func share(
    _ page: SharePageClass, _ number: Int, _ value: (ShareHole) -> String, others: [Value]
  ) -> Value {
    let language = site.languages[number]
    let offers = running(page.audience)
    let code = value(.code)
    return .object(
      Object([
        (Keys.firstName, page.hasName ? .text(value(.name)) : .null),
        (Keys.code, .text(value(.groupedCode))),
        (Keys.plainCode, .text(code)),
        (Keys.url, .text(addresses.linkPrefix + code)),
        (Keys.shopURL, Value(offers.first?.shopAddress(for: code, in: language.language))),
        (Keys.qr, qr(page.codeCount, value)),
        (Keys.offer, offers.first.map { OfferView(site, $0, language).value } ?? .null),
        (Keys.otherOffers, .list(offers.dropFirst().map { OfferView(site, $0, language).value })),
        (
          Keys.disclosure,
          Value(site.campaign.disclosure(for: offers.first, language: language.language))
        ),
        (Keys.lastDay, page.state == .retiring ? .text(value(.lastDay)) : .null),
        (Keys.isRevoked, .flag(page.state == .revoked)),
        (Keys.isExpired, .flag(page.state == .expired)),
        (Keys.isOver, .flag(page.state == .offerOver)),
        (Keys.isAhead, .flag(page.state == .offerAhead)),
        (Keys.otherLanguages, .list(others)),
      ]))
  }

  private func qr(_ codeCount: Int, _ value: (ShareHole) -> String) -> Value {
    guard let symbol = qrCodes.form(codeCount: codeCount)?.blank else { return .null }
    return .object(
      Object([
        (Keys.viewBox, .text(symbol.viewBox)),
        (Keys.size, .number(Int64(symbol.width + 2 * QRSymbol.quietZone))),
        (Keys.path, .text(value(.qrPath))), (Keys.encodedPath, .text(value(.qrPathInAddress))),
        (Keys.picture, .text("data:image/png;base64," + value(.qrPicture))),
      ]))
  }

  // Advocates' pages.

  /// The context of an advocate's page.
  func stack(_ page: AdvocatePageClass, _ value: (ShareHole) -> String) -> [Value] {
    let path = "\(ShareLayout.advocateFolder)/\(value(.token))"
    return pages.views.stack(view(page.language, path: path))
      + [.object(Object([(Keys.advocate, advocate(page, value))]))]
  }

  private func advocate(_ page: AdvocatePageClass, _ value: (ShareHole) -> String) -> Value {
    let language = site.languages[page.language]
    let offers = running(page.audience)
    let code = value(.code)
    return .object(
      Object([
        (Keys.greeting, page.hasName ? .text(value(.name)) : .null),
        (Keys.code, .text(value(.groupedCode))),
        (Keys.plainCode, .text(code)),
        (Keys.url, .text(addresses.linkPrefix + code)),
        (Keys.shortStart, .text(String(addresses.linkPrefix.trimmingScheme))),
        (Keys.qr, qr(page.codeCount, value)),
        (Keys.offer, offers.first.map { OfferView(site, $0, language).value } ?? .null),
        (Keys.items, .list(page.state.isOpen ? items(page, value) : [])),
        (Keys.isOpen, .flag(page.state.isOpen)),
        (Keys.lastDay, page.state == .retiring ? .text(value(.lastDay)) : .null),
        (Keys.isRevoked, .flag(page.state == .revoked)),
        (Keys.isExpired, .flag(page.state == .expired)),
        (Keys.isOver, .flag(page.state == .offerOver)),
        (Keys.isAhead, .flag(page.state == .offerAhead)),
        (Keys.status, page.hasStatus ? .html(Array(value(.status).utf8)) : .null),
      ]))
  }

  private func items(_ page: AdvocatePageClass, _ value: (ShareHole) -> String) -> [Value] {
    let link = addresses.linkPrefix + value(.code)
    let items = kit.items(
      for: page.audience, circle: page.circle, in: site.languages[page.language].language,
      on: today,
      KitValues(
        link: link, code: value(.groupedCode), firstName: page.hasName ? value(.name) : ""),
      addressValues: KitValues(
        link: link, code: value(.groupedCode),
        firstName: page.hasName ? value(.nameInAddress) : ""))
    return items.map { item in
      .object(
        Object([
          (Keys.id, .text(item.id.text)), (Keys.title, .text(item.title)),
          (Keys.circle, Value(item.circle)), (Keys.isOwnCircle, .flag(item.isOwnCircle)),
          (Keys.imageIdea, Value(item.imageIdea)), (Keys.disclosure, .text(item.disclosure)),
          (Keys.texts, .list(item.texts.enumerated().map { text($1, isFirst: $0 == 0) })),
        ]))
    }
  }

  private func text(_ text: KitItem.Text, isFirst: Bool) -> Value {
    .object(
      Object([
        (Keys.channel, .text(text.channel.rawValue)), (Keys.title, .text(text.channel.title)),
        (Keys.isCopy, .flag(text.channel == .copy)), (Keys.isFirst, .flag(isFirst)),
        (Keys.subject, Value(text.subject)), (Keys.text, .text(text.text)),
        (Keys.url, Value(text.address)),
        (Keys.leavesTextOut, .flag(ChannelAddress.leavesTextOut(text.channel))),
      ]))
  }

  /// The status of an advocate's recommendations as HTML.
  func status(
    _ status: AdvocateStatus, _ language: Int, _ findings: inout [Diagnostic]
  ) -> [UInt8] {
    let value = statuses[language].value(status)
    var html: [UInt8] = []
    templates.status.render(
      [
        .object(pages.views.siteFrames[language]), .object(Object([(Keys.status, value)])),
      ], in: environment(language), into: &html, findings: &findings)
    return HTMLMinifier.minified(html)
  }
}

extension String {
  /// An address as people write it down.
  fileprivate var trimmingScheme: Substring {
    for scheme in ["https://", "http://"] where hasPrefix(scheme) {
      return dropFirst(scheme.utf8.count)
    }
    return self[...]
  }
}
