internal import CommandLine
internal import Diagnostics
internal import JSON
internal import Site

extension VerbDefinition {
  /// Finds what is wrong without writing anything.
  static var check: VerbDefinition {
    VerbDefinition(
      "check", "Find everything that is wrong with the site, and write nothing.",
      description: """
        Reads and renders all that a build would, and reports what it would report. It also says \
        what is due in the playbook: touchpoints to be looked at again, and steps with partners.
        """,
      options: SiteOptions.declared + [.strict] + OptionDefinition.everywhere,
      examples: [
        Example("Check the site in this folder.", "passalong check"),
        Example("In a pipeline, with warnings counting.", "passalong check --strict --format json"),
      ],
      run: { arguments, console throws(UsageError) in
        var options = try SiteOptions.options(arguments, console)
        options.remindsOfDates = true
        var findings: [Diagnostic] = []
        options.shareSource = RegistryShares(
          root: options.root, at: options.now, into: &findings)
        let progress = ProgressLine(console)
        let report = await SiteBuild(options) { step in
          progress.update("checking", done: step.done, of: step.total)
        }.check()
        progress.finish()
        findings += report.findings
        console.report(findings, format: arguments.format)
        if arguments.format == .text {
          summarise(report, findings, console)
          if let hint = AdvocateHint(arguments) { console.note(hint.text) }
        }
        return ExitStatus(findings, isStrict: arguments.isStrict)
      })
  }

  private static func summarise(
    _ report: BuildReport, _ findings: [Diagnostic], _ console: Console
  ) {
    let findings = findings.sortedForReport()
    let errors = findings.count { $0.severity == .error }
    let warnings = findings.count - errors
    let pages = report.pageCounts.reduce(0) { $0 + $1.count }
    let found =
      findings.isEmpty
      ? "nothing to mend" : "\(counted(errors, "error")), \(counted(warnings, "warning"))"
    console.note("\(counted(pages, "page")) checked: \(found)")
  }

  static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
