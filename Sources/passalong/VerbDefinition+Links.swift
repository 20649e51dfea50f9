internal import CommandLine
internal import Program

extension VerbDefinition {
  /// Writes what mail merge needs.
  static var links: VerbDefinition {
    VerbDefinition(
      "links", "Write a list for mail merge: each advocate with link, page and prepared texts.",
      description: """
        One row for each active advocate with a code that is credited: `id`, `email`, `greeting`, \
        `language`, `audience`, `circle`, `code`, `link`, `qr_link` (as QR codes hold it), `page` \
        (their own page, which nobody else may get), and for every channel the text of their own \
        page: `whatsapp_text`, `email_subject`, and `whatsapp_url` that opens the channel with it.

        The file holds personal data, e-mail addresses among them. It goes to `Output/mailings/`, \
        which only you can open and no build publishes. Delete it when the letters are out. \
        Nothing is sent.

        CSV is made for spreadsheets: UTF-8 with a byte order mark, and an apostrophe before what \
        would be taken for a formula.
        """,
      options: [
        .choice("as", LinkForm.self, "In this form.", default: .csv),
        .value(
          "delimiter", "SIGN", .choice([",", ";", "tab"]), "What stands between cells.",
          default: ","),
        .choice(
          "pictures", LinkPictures.Form.self,
          "Write each link's QR code as a picture, too; its path is in the column `qr_picture`."),
        .choice("audience", OfferAudience.self, "Only advocates of this audience."),
        .value("language", letter: "l", "CODE", .text, "Only advocates who read this language."),
        .value("circle", "ID", .text, "Only advocates of this circle."),
        .value(
          "shareable", "NAME", .text, "With the texts of this one.",
          defaultNote: "the first that each advocate's own page has"),
        .output,
      ] + SiteOptions.declared + OptionDefinition.everywhere,
      operands: [
        .optional("ID", .text, "Only this advocate, by their id as in the file imported.")
      ],
      examples: [
        Example("Everybody, for a German spreadsheet.", "passalong links --delimiter ';'"),
        Example("Partners, with pictures.", "passalong links --audience partner --pictures png"),
        Example("For another program.", "passalong links --as json --language en"),
      ],
      run: { arguments, console throws(UsageError) in
        try await LinkExport(arguments, console).run()
      })
  }
}
