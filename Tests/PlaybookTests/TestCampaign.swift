import Diagnostics
import Playbook
import Program
import Quantity
import TestSupport
import Testing

/// A campaign from the text archive of a test, on top of a site that says only what it must.
enum TestCampaign {
  static let day = day("2026-06-01")

  static func day(_ text: String) -> Day { (try? Day(parsing: text)) ?? .earliest }

  /// Fails the test when the campaign has an error.
  static func playbook(_ files: String, on day: Day = day) throws -> Playbook {
    let site = """
      -- site.yaml --
      title: Test
      base_url: https://test.example
      languages: [{ code: en, name: English }]
      currency: EUR
      time_zone: Europe/Berlin
      legal:
        { name: Test, street: S 1, postal_code: "1", city: C, country: DE, email: a@test.example }

      """
    let sources = TextArchive(parsing: site + files).files.map {
      Source(path: "Content/" + $0.path, text: $0.text)
    }
    let context = CampaignContext(pages: [:], asOf: day) { _ in true }
    var findings: [Diagnostic] = []
    let campaign = Campaign.load(sources, in: context, findings: &findings)
    let errors = findings.filter { $0.severity == .error }
    try #require(errors.isEmpty, "\(errors.map(\.what))")
    return Playbook(try #require(campaign), on: day)
  }

  /// A file of a touchpoint; `more` are further lines.
  static func touchpoint(_ id: String, _ stage: String = "before", _ more: String = "") -> String {
    """
    -- program/touchpoints/\(id).yaml --
    id: \(id)
    title: The \(id)
    stage: \(stage)
    worth_recommending: { answer: yes }
    \(more)

    """
  }

  static func contact(_ id: String, _ more: String = "") -> String {
    """
    -- program/network/\(id).yaml --
    id: \(id)
    name: Person \(id)
    kind: partner
    stage: agree
    source: a talk
    \(more)

    """
  }
}
