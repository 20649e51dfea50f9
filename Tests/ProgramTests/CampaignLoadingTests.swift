import Diagnostics
import Program
import Quantity
import Testing
import YAML

@Suite struct CampaignLoadingTests {
  @Test func aCampaignWithEveryKeyLoadsWithoutAFinding() throws {
    let (campaign, findings) = SampleCampaign.load()
    #expect(TextReport().text(of: findings) == "")
    let loaded = try #require(campaign)
    #expect(loaded.offers.map(\.id.value.text) == ["solar-friend", "trade-partner"])
  }
}
