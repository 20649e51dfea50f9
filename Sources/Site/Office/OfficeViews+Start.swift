internal import Diagnostics
internal import Mustache
internal import Playbook
internal import Program
internal import Quantity
internal import YAML

// The overview, the dates and their calendar.
extension OfficeViews {
  /// How many dates the overview shows.
  private static let datesMax = 8

  var start: Object {
    let dates = overdue + coming.prefix(Self.datesMax)
    return [
      "figures": .list(figures), "groups": .list(groups),
      "notice_count": .number(Int64(playbook.findings.count)),
      "dates": .list(dates.map(date)), "has_dates": .flag(!dates.isEmpty),
    ]
  }

  private var overdue: [DueDate] { playbook.dates.filter { $0.day < playbook.day } }
  private var coming: [DueDate] { playbook.dates.filter { $0.day >= playbook.day } }

  private var figures: [Value] {
    let coverage = Coverage(playbook.touchpoints)
    let reasons = campaign.program.reasons
    let carried = reasons.count { !playbook.shareables(carrying: $0.id.value).isEmpty }
    let reached = campaign.circles.count { !playbook.shareables(for: $0.id.value).isEmpty }
    let steps = campaign.process?.steps ?? []
    return [
      figure("worthy", coverage.worthyCount, coverage.rows.count, .touchpoints),
      figure("equipped", coverage.equippedCount, coverage.worthyCount, .coverage),
      figure("promises", coverage.ownedPromiseCount, coverage.promiseCount, .touchpoints),
      figure("reviewed", reviewedCount, playbook.touchpoints.count, .dates),
      figure("reasons", carried, reasons.count, .positioning),
      figure("circles", reached, campaign.circles.count, .circles),
      figure("steps", steps.count { $0.script != nil }, steps.count, .process),
    ].compactMap(\.self)
  }

  /// Touchpoints whose review is not due.
  private var reviewedCount: Int {
    playbook.touchpoints.count { ($0.reviewDue ?? .latest) >= playbook.day }
  }

  private func figure(_ name: String, _ count: Int, _ total: Int, _ page: OfficePage) -> Value? {
    if total == 0 { return nil }
    return [
      "title": .text(word("figure." + name)), "count": .number(Int64(count)),
      "total": .number(Int64(total)), "is_complete": .flag(count == total),
      "url": .text(address(page)),
    ]
  }

  /// The findings by the file they are in, each with what the file is about.
  private var groups: [Value] {
    var paths: [String] = []
    for finding in playbook.findings where !paths.contains(finding.place.path) {
      paths.append(finding.place.path)
    }
    return paths.map { path in
      let (title, url) = subject(of: path)
      return [
        "title": .text(title), "url": .text(url),
        "notices": notices(playbook.findings(in: path)),
      ]
    }
  }

  private func subject(of path: String) -> (title: String, url: String) {
    if let touchpoint = playbook.touchpoints.first(where: { $0.id.place.path == path }) {
      return (touchpoint.title[language] ?? "", url(of: touchpoint))
    }
    if let contact = campaign.contacts.first(where: { $0.id.place.path == path }) {
      return (contact.displayName, url(of: contact))
    }
    let pages: [(suffix: String, page: OfficePage)] = [
      ("program/process.yaml", .process), ("program/survey.yaml", .survey),
      ("program/circles.yaml", .circles), ("program/targets.yaml", .targets),
    ]
    let page = pages.first { path.hasSuffix($0.suffix) }?.page ?? .positioning
    return (word("page." + page.template), address(page))
  }

  var dates: Object {
    [
      "overdue": .list(overdue.map(date)), "has_overdue": .flag(!overdue.isEmpty),
      "coming": .list(coming.map(date)), "has_coming": .flag(!coming.isEmpty),
    ]
  }

  /// Everything with a day of its own; what was never looked at is due at once and left out.
  var calendar: CalendarFile {
    let host = site.base.origin.split(separator: "/").last.map(String.init) ?? "localhost"
    let dates = playbook.dates.filter { $0.day > .earliest }
    let name = "\(campaign.title(in: language) ?? ""): \(word("page.dates"))"
    return CalendarFile(
      name: name, languageTag: language.tag,
      events: dates.map { event(of: $0, host) })
  }

  private func event(of date: DueDate, _ host: String) -> CalendarFile.Event {
    let kind = word(date.kindKey)
    let owner = date.owner.flatMap(campaign.owner).map { word("owner") + ": " + $0.name }
    let (title, text): (String, String?)
    switch date.subject {
    case .review(let touchpoint): (title, text) = (touchpoint.title[language] ?? "", nil)
    case .step(let contact, let step): (title, text) = (contact.displayName, step)
    case .goal(let target):
      (title, text) = (name(of: target), target.goal.map { word("target.goal", count: $0) })
    }
    return CalendarFile.Event(
      id: "\(date.id)@\(host)", day: date.day, revised: date.revised,
      title: "\(kind): \(title)",
      text: [text, owner].compactMap(\.self).joined(separator: "\n"), category: kind)
  }
}
