internal import CommandLine
internal import Diagnostics
internal import Ledger

extension VerbDefinition {
  static var report: VerbDefinition {
    VerbDefinition(
      "report", "Show what the programme came to, in figures that say what they rest on.",
      description: """
        Looks at the newest run; with `--as-of` at the newest of that day or before, whose \
        decisions are computed again and compared with the digest that it left. Each figure is \
        shown with the number it was counted on and what it says; `Documentation/report.md` says \
        how to read it, and what not to use it for.

        Word of mouth (who heard of it) and referral (who bought) are two results, and are never \
        added up.
        """,
      options: [
        since("Count orders and views from this day on.", note: "the last 365 days"),
        .value(
          "as-of", "DAY",
          .form(
            expects: "a day such as 2026-01-01, or an instant such as 2026-01-01T09:00:00Z",
            isValid: { TallyClock.instant($0) != nil }),
          "As the newest run of that day or before left it.", defaultNote: "the newest run"),
        .jobs,
      ] + TallyVerb.options,
      examples: [
        Example("The last year.", "tally report"),
        Example("As it was known in spring.", "tally report --as-of 2026-03-31"),
        Example("This year, for a program.", "tally report --since 2026-01-01 --format json"),
      ],
      run: { arguments, console throws(UsageError) in
        await TallyVerb.run(arguments, console) { verb, findings throws(LedgerFailure) in
          try await Reporting(verb, &findings)?.run(&findings)
        }
      })
  }

  /// A day, or an instant, from which on something is looked at.
  static func since(_ summary: String, note: String) -> OptionDefinition {
    .value(
      "since", "DAY",
      .form(
        expects: "a day such as 2026-01-01, or an instant such as 2026-01-01T09:00:00Z",
        isValid: { TallyClock.instant($0) != nil }), summary, defaultNote: note)
  }
}
