internal import CommandLine
internal import Diagnostics
internal import Site

extension VerbDefinition {
  /// Removes what builds wrote.
  static var clean: VerbDefinition {
    VerbDefinition(
      "clean", "Remove what builds have written, and nothing else.",
      description: """
        Files in the output that no build wrote stay where they are. The next build renders \
        everything again.
        """,
      options: [.root, .output, .dryRun] + OptionDefinition.everywhere,
      examples: [
        Example("See what would go.", "passalong clean --dry-run"),
        Example("Start again from nothing.", "passalong clean"),
      ],
      run: { arguments, console throws(UsageError) in
        let root = arguments.root
        let output = arguments.value("output") ?? (root == "." ? "Output" : root + "/Output")
        var findings: [Diagnostic] = []
        let removed = OutputCleaning(output, isDryRun: arguments.isDryRun).run(into: &findings)
        console.report(findings, format: arguments.format)
        for path in removed where arguments.isDryRun || console.isVerbose {
          console.writeLine(path)
        }
        let done = arguments.isDryRun ? "would be removed" : "removed"
        console.note("\(counted(removed.count, "file")) \(done) from \(output)")
        return ExitStatus(findings)
      })
  }
}
