package import Diagnostics
package import Program
package import Quantity
internal import YAML

/// The referral programme as staff work with it: what is built in where, who is how far, what is
/// missing and what is due.
///
/// Computed from the campaign alone, for one day.
package struct Playbook: Sendable {
  package let campaign: Campaign
  package let day: Day
  /// What `passalong check` says of the playbook on that day, by path and place.
  package let findings: [Diagnostic]
  /// Along the customer's way: by stage, then by `order`, then by path.
  package let touchpoints: [Touchpoint]

  package init(_ campaign: Campaign, on day: Day) {
    self.campaign = campaign
    self.day = day
    findings = campaign.playbookFindings(on: day)
    touchpoints = campaign.touchpoints.enumerated().sorted { first, second in
      Self.rank(first.element, first.offset) < Self.rank(second.element, second.offset)
    }.map(\.element)
  }

  private static func rank(_ touchpoint: Touchpoint, _ index: Int) -> (Int, Int, Int) {
    let stage = TouchpointStage.allCases.firstIndex(of: touchpoint.stage) ?? 0
    return (stage, touchpoint.order ?? .max, index)
  }

  /// Whether a campaign has anything that staff work with.
  package static func isEmpty(_ campaign: Campaign) -> Bool {
    campaign.touchpoints.isEmpty && campaign.contacts.isEmpty && campaign.circles.isEmpty
      && campaign.targets.isEmpty && campaign.process == nil && campaign.survey == nil
      && campaign.program.positioning == nil && campaign.program.reasons.isEmpty
  }

  /// The findings in one file.
  package func findings(in path: String) -> [Diagnostic] {
    findings.filter { $0.place.path == path }
  }

  package func findings(on touchpoint: Touchpoint) -> [Diagnostic] {
    findings(in: touchpoint.id.place.path)
  }

  package func findings(on contact: Contact) -> [Diagnostic] {
    findings(in: contact.id.place.path)
  }

  package func touchpoints(in stage: TouchpointStage) -> [Touchpoint] {
    touchpoints.filter { $0.stage == stage }
  }

  package func shareables(carrying reason: Identifier) -> [Shareable] {
    campaign.shareables.filter { $0.reason?.value == reason }
  }

  package func shareables(for circle: Identifier) -> [Shareable] {
    campaign.shareables.filter { shareable in
      shareable.circles.contains { $0.value == circle }
    }
  }

  package func contacts(in circle: Identifier) -> [Contact] {
    campaign.contacts.filter { contact in contact.circles.contains { $0.value == circle } }
  }

  package func targets(in circle: Identifier) -> [Target] {
    campaign.targets.filter { $0.circle?.value == circle }
  }

  /// The circles with a weak tie that leads to this one.
  package func circles(leadingTo circle: Identifier) -> [Circle] {
    campaign.circles.filter { other in other.bridges.contains { $0.value == circle } }
  }

  /// People who move in several circles, those in most first.
  package var bridgeBuilders: [Contact] {
    campaign.contacts.filter { $0.circles.count > 1 }.enumerated().sorted { first, second in
      (-first.element.circles.count, first.offset) < (-second.element.circles.count, second.offset)
    }.map(\.element)
  }

  /// Partners, and all others who are on the way to becoming one.
  package var partnerships: [Contact] {
    campaign.contacts.filter(isPartnership)
  }

  package func isPartnership(_ contact: Contact) -> Bool {
    contact.kind == .partner || contact.stage != nil
  }

  /// The contacts of one kind.
  package func contacts(of kind: ContactKind) -> [Contact] {
    campaign.contacts.filter { $0.kind == kind }
  }

  /// Whom a contact introduced.
  package func introduced(by contact: Contact) -> [Contact] {
    campaign.contacts.filter { $0.introducedBy?.value == contact.id.value }
  }

  /// Conversation guides that no step of the process uses.
  package var furtherScripts: [Script] {
    let used = Set((campaign.process?.steps ?? []).compactMap(\.script?.value))
    return campaign.scripts.filter { !used.contains($0.id) }
  }
}
