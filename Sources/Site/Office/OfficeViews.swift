internal import Diagnostics
internal import Mustache
internal import Playbook
internal import Program
internal import Quantity
internal import YAML

/// Makes the values that the templates of the office site look up, in one language.
struct OfficeViews {
  let office: OfficeSite
  /// Number of the site's language.
  let number: Int
  let words: ThemeStrings

  init(_ office: OfficeSite, _ language: Int) {
    self.office = office
    number = language
    words = office.theme.strings(of: office.site.languages[language].code) ?? ThemeStrings()
  }

  var site: LoadedSite { office.site }
  var playbook: Playbook { office.playbook }
  var campaign: Campaign { office.site.campaign }
  var language: Language { office.site.languages[number].language }
  var format: LanguageFormat { LanguageFormat(language) }

  /// A word of the theme; its key where the theme has none.
  func word(_ key: String) -> String { words.text(key) ?? key }

  func word(_ key: String, count: Int) -> String { words.text(key, count: Int64(count)) ?? key }

  func address(_ page: OfficePage) -> String { office.path(of: page, number) }

  /// The outer frame, the same for every page.
  var root: Object {
    let current = site.languages[number]
    return [
      "site": [
        "title": Value(site.settings.title[language]),
        "programme": Value(campaign.title(in: language)),
        "public_url": .text(site.base.absolute(current.home)),
        "sample_notice": Value(site.settings.sampleNotice?[language]),
      ],
      "language": [
        "code": .text(current.code), "name": .text(current.name),
        "direction": .text(current.direction),
      ],
      "today": .day(playbook.day),
      "calendar_url": .text(office.calendarPath(number)),
      "checklists_url": .text(address(.checklists)),
      "touchpoints_url": .text(address(.touchpoints)),
      "dates_url": .text(address(.dates)),
      "coverage_url": .text(address(.coverage)), "what_ifs_url": .text(address(.whatIfs)),
    ]
  }

  func frame(_ page: OfficePage) -> Object {
    [
      "page": [
        "title": .text(title(of: page)), "kind": .text(page.template),
        "is_start": .flag(page == .start),
      ],
      "menu": .list(
        OfficePage.menu.map { entry in
          [
            "title": .text(word("page." + entry.template)), "url": .text(address(entry)),
            "is_current": .flag(entry == page.section), "is_external": false,
          ]
        }),
      "languages": .list(
        office.languages.map { index in
          let other = site.languages[index]
          return [
            "code": .text(other.code), "name": .text(other.name),
            "url": .text(office.path(of: page, index)), "is_current": .flag(index == number),
            "is_translated": true,
          ]
        }),
    ]
  }

  private func title(of page: OfficePage) -> String {
    if case .touchpoint(let index) = page {
      return playbook.touchpoints[index].title[language] ?? ""
    }
    if case .whatIf(let name) = page { return word("what-if.title") + " " + name }
    return word("page." + page.template)
  }

  /// What the page shows; findings in conversation guides go to the worker.
  func content(_ page: OfficePage, _ worker: inout RenderWorker) -> Object {
    switch page {
    case .start: start
    case .touchpoints, .checklists: touchpoints
    case .touchpoint(let index): touchpointContent(index)
    case .coverage: coverage
    case .positioning: positioning
    case .shareables: shareables
    case .circles: circles
    case .process: process(&worker)
    case .survey: survey
    case .targets: targets
    case .partners: partners
    case .networkers: networkers
    case .dates: dates
    case .whatIfs: whatIfs
    case .whatIf(let name): office.whatIfs.first { $0.name == name }.map(whatIfContent) ?? [:]
    }
  }
}

// What many pages show.
extension OfficeViews {
  func text(_ text: LocalizedText?) -> Value { Value(text?[language]) }

  func span(_ span: CalendarSpan?) -> Value { Value(span.map { format.span($0) }) }

  func link(_ title: String?, _ url: String, isExternal: Bool = false) -> Value {
    ["title": .text(title ?? ""), "url": .text(url), "is_external": .flag(isExternal)]
  }

  func owner(_ id: Identifier?) -> Value {
    guard let owner = id.flatMap(campaign.owner) else { return .null }
    return [
      "name": .text(owner.name), "role": text(owner.role),
      "email": Value(owner.email?.description),
    ]
  }

  func notices(_ findings: [Diagnostic]) -> Value {
    .list(
      findings.map { finding in
        [
          "id": .text(finding.id),
          "text": .text(words.text("finding." + finding.id) ?? finding.what),
          "place": .text(Self.place(of: finding)),
        ]
      })
  }

  private static func place(of finding: Diagnostic) -> String {
    guard case .bytes(let source, let range) = finding.place else { return finding.place.path }
    return "\(source.path):\(source.position(of: range.lowerBound).line)"
  }

  /// The page of the public site that tells of an offer.
  func offer(_ id: Identifier?) -> Value {
    guard let offer = id.flatMap(campaign.offer) else { return .null }
    guard let address = publicAddress(offer.page?.value ?? offer.terms.value) else { return .null }
    return link(offer.title[language], address, isExternal: true)
  }

  /// Where a page is on the public site, absolute.
  func publicAddress(_ page: PageName) -> String? {
    let name = "pages/\(page.text)"
    let index = site.links.page(named: name.utf8, in: number)
    return index.map { site.base.absolute(site.pages[$0].address) }
  }

  func shareable(_ shareable: Shareable) -> Value {
    link(title(of: shareable), address(.shareables) + "#" + shareable.id.text)
  }

  func title(of shareable: Shareable) -> String {
    shareable.title(in: language) ?? shareable.id.text
  }

  func circle(_ id: Identifier?) -> Value {
    guard let circle = id.flatMap(campaign.circle) else { return .null }
    return link(circle.title[language], address(.circles) + "#" + circle.id.value.text)
  }

  /// The entry of a contact: among the partners, or else among the networkers.
  func contact(_ contact: Contact) -> Value {
    link(contact.displayName, url(of: contact))
  }

  func date(_ date: DueDate) -> Value {
    let (title, url, detail): (String?, String, String?)
    switch date.subject {
    case .review(let touchpoint):
      title = touchpoint.title[language]
      url = self.url(of: touchpoint)
      detail = nil
    case .step(let contact, let text):
      title = contact.displayName
      url = self.url(of: contact)
      detail = text
    case .goal(let target):
      title = name(of: target)
      url = address(.targets) + "#" + target.id.value.text
      detail = target.goal.map { word("target.goal", count: $0) }
    }
    return [
      "title": .text(title ?? ""), "url": .text(url), "kind": .text(word(date.kindKey)),
      "detail": Value(detail), "owner": Value(date.owner.flatMap(campaign.owner)?.name),
      "day": date.day == .earliest ? .null : .day(date.day),
      "is_overdue": .flag(date.day < playbook.day),
    ]
  }

  func url(of contact: Contact) -> String {
    let page: OfficePage = playbook.isPartnership(contact) ? .partners : .networkers
    return address(page) + "#" + contact.id.value.text
  }

  func url(of touchpoint: Touchpoint) -> String {
    let index = playbook.touchpoints.firstIndex { $0.id == touchpoint.id } ?? 0
    return address(.touchpoint(index))
  }

  func name(of target: Target) -> String {
    target.title?[language] ?? target.country?.name(in: language) ?? target.id.value.text
  }
}

extension DueDate {
  /// The word for its kind.
  var kindKey: String {
    switch subject {
    case .review: "date.review"
    case .step: "date.step"
    case .goal: "date.goal"
    }
  }
}
