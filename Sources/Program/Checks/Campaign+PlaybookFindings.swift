package import Diagnostics
package import Quantity

extension Campaign {
  /// What `passalong check` says of the playbook on a day, reminders of dates included.
  package func playbookFindings(on day: Day) -> [Diagnostic] {
    let context = CampaignContext(pages: [:], asOf: day) { _ in true }
    var checks = CampaignChecks(campaign: self, context: context, failedKinds: [])
    checks.checkTouchpoints()
    checks.checkProcess()
    checks.checkSurvey()
    checks.checkNetwork()
    checks.checkReasons()
    return checks.findings.sortedForReport()
  }
}
