import Diagnostics
import Program
import Quantity

/// A small campaign that uses every key of every file kind, and nothing to complain of.
enum SampleCampaign {
  static let files: [String: String] = [
    "site.yaml": SampleSite.site,
    "program/program.yaml": SampleProgram.program,
    "program/offers/solar-friend.yaml": SampleProgram.designOffer,
    "program/offers/trade-partner.yaml": SampleProgram.fullOffer,
    "program/shareables/neighbour-power.de.md": SamplePlaybook.shareableGerman,
    "program/shareables/neighbour-power.en.md": SamplePlaybook.shareableEnglish,
    "program/touchpoints/first-bill.yaml": SamplePlaybook.touchpoint,
    "program/touchpoints/a-before.yaml": SamplePlaybook.earlyTouchpoint,
    "program/touchpoints/z-after.yaml": SamplePlaybook.lateTouchpoint,
    "program/circles.yaml": SamplePlaybook.circles,
    "program/process.yaml": SamplePlaybook.process,
    "program/survey.yaml": SamplePlaybook.survey,
    "program/targets.yaml": SamplePlaybook.targets,
    "program/scripts/first-call.de.md": SamplePlaybook.scriptGerman,
    "program/scripts/first-call.en.md": SamplePlaybook.scriptEnglish,
    "program/network/baker-mill.yaml": SamplePlaybook.contact,
    "program/network/teacher-sun.yaml": SamplePlaybook.secondContact,
    "program/imports/showroom.yaml": importMapping,
    "program/messages/thanks.de.md": message("Danke", "Hallo {greeting}, {reward} sind frei."),
    "program/messages/thanks.en.md": message("Thanks", "Hello {greeting}, {reward} are released."),
  ]

  private static func message(_ subject: String, _ text: String) -> String {
    """
    ---
    occasion: released
    offer: solar-friend
    ---

    ## email

    Subject: \(subject)

    \(text)

    """
  }

  static let importMapping = """
    id: showroom
    title: Orders of the showroom's till
    delimiter: semicolon
    encoding: windows-1252
    decimals: comma
    minor_units: false
    date_order: day_first
    zone: Europe/Berlin
    currency: EUR
    item_rows: true
    statuses:
      paid: [bezahlt]
      awaiting_payment: [offen]
      cancelled: [storniert]
      refunded: [erstattet]
    columns:
      number: Beleg
      ordered_at: Tag
      code: Empfehlung
      total: Summe
      status: Zustand
    """

  static let pages = ["index", "offers", "terms", "imprint"]

  static var asOf: Day { Day(year: 2026, month: 3, day: 1) ?? .earliest }

  static var context: CampaignContext {
    var known: [PageName: Set<Language>] = [:]
    for name in pages.compactMap({ PageName($0) }) { known[name] = [.german, .english] }
    return CampaignContext(pages: known, asOf: asOf) { $0 == "Europe/Berlin" }
  }

  /// Loads the campaign with some files replaced; nil takes a file away.
  static func load(
    _ changes: [String: String?] = [:], in context: CampaignContext = context
  ) -> (campaign: Campaign?, findings: [Diagnostic]) {
    var files = files.mapValues(Optional.init)
    files.merge(changes) { _, changed in changed }
    let sources = files.compactMap { path, text in
      text.map { Source(path: "Content/" + path, text: $0) }
    }
    var findings: [Diagnostic] = []
    let campaign = Campaign.load(sources, in: context, findings: &findings)
    return (campaign, findings.sortedForReport())
  }

  /// A file of the campaign with one piece of text replaced.
  static func file(_ path: String, replacing old: String, with new: String) -> [String: String?] {
    let text = files[path] ?? ""
    precondition(text.contains(old), "\(path) has no “\(old)”")
    return [path: text.replacing(old, with: new)]
  }
}
