internal import CommandLine
internal import Drawing
internal import Program

extension VerbDefinition {
  /// Prints cards to hand on.
  static var cards: VerbDefinition {
    VerbDefinition(
      "cards", "Make PDF files of cards that advocates hand on, each with its code.",
      description: """
        For every audience and language one file is written to `Output/cards/`: business cards of \
        85 by 55 mm, ten on a sheet of A4 with marks where to cut, or hand-outs of A6 or A4. Each \
        card has the advocate's QR code and link, what a friend gets, and the disclosure of the \
        offer that runs today; the first name only where they agreed to it.

        The same advocates and the same day give the same bytes.
        """,
      options: [
        .choice("paper", CardPaper.self, "What the cards are printed on."),
        .choice("audience", OfferAudience.self, "Only advocates of this audience."),
        .value("language", letter: "l", "CODE", .text, "Only cards in this language."),
        .value("circle", "ID", .text, "Only advocates of this circle."),
        .value(
          "copies", "N", .integer(1...1_000), "Print every card so often.",
          defaultNote: "a sheet of business cards, else one"),
        .output,
      ] + SiteOptions.declared + OptionDefinition.everywhere,
      operands: [
        .optional("ID", .text, "Only this advocate's, by their id as in the file imported.")
      ],
      examples: [
        Example("A sheet of business cards for everybody.", "passalong cards"),
        Example("One hand-out for each partner.", "passalong cards --paper a6 --audience partner"),
        Example("More cards for one of them.", "passalong cards 100042 --copies 50"),
      ],
      run: { arguments, console throws(UsageError) in
        try await CardPrinting(arguments, console).run()
      })
  }
}
