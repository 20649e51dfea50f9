import Playbook
import Program
import Quantity
import Testing
import YAML

@Suite struct DueDateTests {
  @Test func datesComeByDayWhateverTheyAre() throws {
    let playbook = try TestCampaign.playbook(
      """
      -- program/targets.yaml --
      targets:
        - { id: estate, kind: region, title: Estate, due: 2026-03-01 }
        - { id: open, kind: region, title: Open }

      """
        + TestCampaign.touchpoint("bill", "after", "review_every: 1 year\nreviewed: 2026-01-31")
        + TestCampaign.touchpoint("never", "after", "review_every: 1 year")
        + TestCampaign.touchpoint("free", "after", "reviewed: 2020-01-01")
        + TestCampaign.contact(
          "ada", "next: { text: Call, due: 2026-02-01 }\nsince: 2026-01-05\nowner: nobody"
        ).replacing("\nowner: nobody", with: ""))
    #expect(
      playbook.dates.map(\.id) == ["review-never", "step-ada", "goal-estate", "review-bill"])
    #expect(
      playbook.dates.map(\.day) == [.earliest]
        + ["2026-02-01", "2026-03-01", "2027-01-31"].map {
          TestCampaign.day($0)
        })
    #expect(
      playbook.dates.map(\.revised) == [
        nil, TestCampaign.day("2026-01-05"), nil, TestCampaign.day("2026-01-31"),
      ])
  }
}
