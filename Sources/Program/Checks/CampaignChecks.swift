internal import Diagnostics
internal import Quantity
internal import YAML

/// The checks that need more than one file, or words longer than a decoder's.
struct CampaignChecks {
  let campaign: Campaign
  let context: CampaignContext
  let failedKinds: Set<FileKind>
  var findings: [Diagnostic] = []

  init(campaign: Campaign, context: CampaignContext, failedKinds: Set<FileKind>) {
    self.campaign = campaign
    self.context = context
    self.failedKinds = failedKinds
  }

  var site: SiteSettings { campaign.site }
  var program: ProgramSettings { campaign.program }
  var languages: [Language] { site.languages.map(\.code) }

  mutating func run() {
    checkSite()
    checkNames()
    checkReferences()
    checkTexts()
    checkProgram()
    let knowsProgram = !failedKinds.contains(.program)
    for offer in campaign.offers {
      OfferChecks(offer, campaign, knowsProgram: knowsProgram).run(&findings)
    }
    let isComplete = !failedKinds.contains(.shareable)
    for shareable in campaign.shareables {
      ShareableChecks(shareable, campaign, isComplete: isComplete).run(&findings)
    }
    for message in campaign.messages {
      MessageChecks(message, site, isComplete: !failedKinds.contains(.message))
        .run(&findings)
    }
    checkTouchpoints()
    checkProcess()
    checkSurvey()
    checkNetwork()
    checkImports()
  }

  mutating func report(_ finding: Diagnostic) { findings.append(finding) }
}
