internal import CommandLine
internal import Diagnostics
internal import JSON
internal import Quantity
internal import Site

extension VerbDefinition {
  /// Renders the site and publishes what changed.
  static var build: VerbDefinition {
    VerbDefinition(
      "build", "Check the site and publish it to `Output/public`.",
      description: """
        Only what changed is rendered and written, and the result is the same as that of a build \
        from nothing. With errors nothing is written: what was published before stays. \
        `Output/changes.json` lists what was added, changed and removed, for deployment. \
        `Output/office` is made for staff from the same files: checklists, lists and dates, with \
        personal data. It is never part of what is deployed.
        """,
      options: SiteOptions.declared + [
        .output,
        .flag("no-office", "Leave the site for staff in `Output/office` as it is."),
        .flag("force", "Overwrite files in the output that no build wrote."),
        .strict,
      ] + OptionDefinition.everywhere,
      examples: [
        Example("Publish the site in this folder.", "passalong build"),
        Example(
          "For a preview under a path, with drafts.",
          "passalong build --drafts --base-url https://preview.example.org/campaign"),
        Example("As it will be on a day.", "passalong build --clock 2026-12-24 --output /tmp/site"),
      ],
      run: { arguments, console throws(UsageError) in
        try await Building(arguments, console).run()
      })
  }
}
