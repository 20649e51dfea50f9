internal import CommandLine
internal import Diagnostics
internal import Ledger
internal import Program

extension VerbDefinition {
  static var simulate: VerbDefinition {
    VerbDefinition(
      "simulate", "Try changed offers on what was recorded, and record nothing.",
      description: """
        Decides all recorded orders twice, under the offers of the site and with each FILE in the \
        place of the offer with the same `id` (or beside the others), and shows who gains, who \
        loses, what it costs, which limits are met and what is held. Without `--offer` the offers \
        of the site are compared with those of the newest run.

        Both times it is as if nothing had been posted yet. Customers who would have come, or \
        stayed away, because of another offer are in no ledger: the figures are what the same \
        orders would have earned.

        With `--page` the result is also recorded in `Output/what-if/`, which only you can open; \
        the next `passalong build` makes a page of it in the office site, and replaces that of \
        the same name. Delete the file, and the next build removes the page.
        """,
      options: [
        .value(
          "offer", "FILE", .file, "An offer as it would be.",
          isRepeatable: true),
        since("Compare orders from this day on; rules still see those before.", note: "all orders"),
        .choice(
          "as", Simulating.Form.self,
          "As a table; the advocates as CSV; or all as one JSON object per line.",
          default: .table),
        .value(
          "page", "NAME",
          .form(
            expects: "a name of small letters, digits and hyphens, such as `lower-reward`",
            isValid: { Identifier($0) != nil }),
          "Record it for a page of the office site."), .jobs,
      ] + TallyVerb.optionsWithoutFormat,
      examples: [
        Example(
          "What if the reward were higher?", "tally simulate --offer drafts/solar-friend.yaml"),
        Example(
          "Whom does it concern this year?",
          "tally simulate --offer drafts/solar-friend.yaml --since 2026-01-01 --as csv"),
        Example(
          "A page for the next meeting.",
          "tally simulate --offer drafts/solar-friend.yaml --page lower-reward"),
        Example("What do my edits of the offers change?", "tally simulate"),
      ],
      run: { arguments, console throws(UsageError) in
        await TallyVerb.run(arguments, console) { verb, findings throws(LedgerFailure) in
          try await Simulating(verb, &findings)?.run(&findings)
        }
      })
  }
}
