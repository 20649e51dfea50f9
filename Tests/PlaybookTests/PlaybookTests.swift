import Diagnostics
import Playbook
import Program
import Quantity
import Testing
import YAML

@Suite struct PlaybookTests {
  @Test func touchpointsFollowTheCustomersWay() throws {
    let playbook = try TestCampaign.playbook(
      TestCampaign.touchpoint("bill", "after", "order: 2")
        + TestCampaign.touchpoint("call", "before")
        + TestCampaign.touchpoint("ad", "before")
        + TestCampaign.touchpoint("visit", "before", "order: 1")
        + TestCampaign.touchpoint("build", "during")
        + TestCampaign.touchpoint("party", "after", "order: 1"))
    #expect(
      playbook.touchpoints.map(\.id.value.text) == [
        "visit", "ad", "call", "build", "party", "bill",
      ])
    #expect(playbook.touchpoints(in: .after).map(\.id.value.text) == ["party", "bill"])
  }

  @Test func aCampaignWithoutAPlaybookIsEmpty() throws {
    #expect(Playbook.isEmpty(try TestCampaign.playbook("").campaign))
    let some = try TestCampaign.playbook(TestCampaign.touchpoint("call"))
    #expect(!Playbook.isEmpty(some.campaign))
  }

  @Test func findingsAreThoseOfTheDayAndStandWithTheirFile() throws {
    let files =
      TestCampaign.touchpoint(
        "call", "before", "promise: At once\nreviewed: 2026-01-01\nreview_every: 6 months")
      + TestCampaign.contact("ada", "next: { text: Call, due: 2026-06-15 }")
    let early = try TestCampaign.playbook(files)
    #expect(
      early.findings(on: early.touchpoints[0]).map(\.id) == [
        "touchpoint.missing-stage", "touchpoint.no-element", "touchpoint.promise-without-owner",
      ])
    #expect(early.findings(on: early.campaign.contacts[0]).isEmpty)
    let late = try TestCampaign.playbook(files, on: TestCampaign.day("2026-07-02"))
    #expect(late.findings(on: late.touchpoints[0]).map(\.id).contains("touchpoint.overdue-review"))
    #expect(late.findings(on: late.campaign.contacts[0]).map(\.id) == ["contact.overdue-step"])
  }

  @Test func circlesKnowTheirTiesPeopleAndShareables() throws {
    let playbook = try TestCampaign.playbook(
      """
      -- program/circles.yaml --
      circles:
        - { id: home, kind: private, title: Home, bridges: [street] }
        - { id: work, kind: professional, title: Work, bridges: [street] }
        - { id: street, kind: neighbourhood, title: Street }
        - { id: club, kind: interests, title: Club }
      -- program/shareables/card.en.md --
      ---
      title: Card
      circles: [home]
      ---
      ## copy
      Text
      -- program/targets.yaml --
      targets:
        - { id: estate, kind: region, title: Estate, circle: street }

      """ + TestCampaign.contact("ada", "circles: [home, club]")
        + TestCampaign.contact("bob", "circles: [home, club, work]")
        + TestCampaign.contact("cyd", "circles: [work]\nintroduced_by: bob"))
    let id = { (text: String) in try #require(Identifier(text)) }
    #expect(playbook.circles(leadingTo: try id("street")).map(\.id.value.text) == ["home", "work"])
    #expect(playbook.circles(leadingTo: try id("home")).isEmpty)
    #expect(playbook.shareables(for: try id("home")).map(\.id.text) == ["card"])
    #expect(playbook.shareables(for: try id("work")).isEmpty)
    #expect(playbook.contacts(in: try id("work")).map(\.id.value.text) == ["bob", "cyd"])
    #expect(playbook.targets(in: try id("street")).map(\.id.value.text) == ["estate"])
    #expect(playbook.bridgeBuilders.map(\.id.value.text) == ["bob", "ada"])
    let bob = try #require(playbook.campaign.contact(try id("bob")))
    #expect(playbook.introduced(by: bob).map(\.id.value.text) == ["cyd"])
  }
}
