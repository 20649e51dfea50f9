internal import Mustache

extension ViewModel {
  static let sharing = [
    shareRoot, advocateRoot, statusRoot, share, shareLanguage, qr, advocate, kitItem, kitText,
    status, statusAccount, statusPayout, statusCredit, statusCorrection,
  ]

  private static let shareRoot = ModelObject(
    "ShareRoot", "What `share/page`, `share/closed`, `share/other-language` see beside the rest.",
    [
      ModelField("share", .object("Share"), "What the friend is to know."),
      ModelField(
        "languages", .list(.object("LanguageLink")),
        "All languages: this page's own, and where the others stand on the same page."),
    ])

  private static let advocateRoot = ModelObject(
    "AdvocateRoot", "What `share/advocate` sees beside the rest.",
    [ModelField("advocate", .object("Advocate"), "The advocate and their kit.")])

  private static let statusRoot = ModelObject(
    "StatusRoot", "What `share/status` sees beside `SiteRoot`.",
    [ModelField("status", .object("Status"), "How the advocate's accounts stand.")])

  private static let share = ModelObject(
    "Share", "The page that a friend arrives at.",
    [
      ModelField(
        "first_name", .text, isOptional: true, "The advocate's, where they have agreed to it."),
      ModelField("code", .text, "The code in groups, as people read it."),
      ModelField("plain_code", .text, "The code without groups, to be copied."),
      ModelField("url", .url, "The link that was passed on; absolute."),
      ModelField(
        "shop_url", .url, isOptional: true, "The shop's address that carries the code."),
      ModelField("qr", .object("QR"), isOptional: true, "The link as a QR code."),
      ModelField(
        "offer", .object("Offer"), isOptional: true, "What the friend gets; none on closed pages."),
      ModelField("other_offers", .list(.object("Offer")), "Further offers for the same people."),
      ModelField(
        "disclosure", .text, isOptional: true, "The words that say that the advocate is rewarded."),
      ModelField(
        "last_day", .text, isOptional: true, "Until when a code counts that is being retired."),
      ModelField("is_revoked", .flag, "Whether the code was withdrawn."),
      ModelField("is_expired", .flag, "Whether the code's time is over."),
      ModelField("is_over", .flag, "Whether the offer has ended."),
      ModelField("is_ahead", .flag, "Whether the offer has not begun."),
      ModelField(
        "other_languages", .list(.object("ShareLanguage")), "The same in the other languages."),
    ])

  private static let shareLanguage = ModelObject(
    "ShareLanguage", "What `share/other-language` made for one language.",
    [
      ModelField("code", .text, "BCP 47; also the anchor."),
      ModelField("name", .text, "Its own name for itself."),
      ModelField("direction", .text, "`ltr` or `rtl`."),
      ModelField("content", .html, "The rendered template."),
    ])

  private static let qr = ModelObject(
    "QR", "A QR code, as an SVG path and as a picture.",
    [
      ModelField("view_box", .text, "The `viewBox`, quiet zone included."),
      ModelField("size", .number, "Width and height of the view box."),
      ModelField(
        "path", .text, "The dark modules, as the `d` of a `path` with a stroke one unit wide."),
      ModelField("encoded_path", .text, "The same inside a `data:` address."),
      ModelField(
        "picture", .text, "A PNG file of it, 16 pixels a module, as a `data:` address."),
    ])

  private static let advocate = ModelObject(
    "Advocate", "The page that only the advocate knows.",
    [
      ModelField("greeting", .text, isOptional: true, "How to greet them."),
      ModelField("code", .text, "Their code in groups."),
      ModelField("plain_code", .text, "Their code without groups."),
      ModelField("url", .url, "Their link; absolute."),
      ModelField(
        "short_start", .text, "Their link up to the code, without `https://`, as people write it."),
      ModelField("qr", .object("QR"), isOptional: true, "Their link as a QR code."),
      ModelField("offer", .object("Offer"), isOptional: true, "The offer they recommend."),
      ModelField(
        "items", .list(.object("KitItem")), "What they can pass on, their own circle first."),
      ModelField("is_open", .flag, "Whether their code counts."),
      ModelField(
        "last_day", .text, isOptional: true, "Until when their code counts, if it is being retired."
      ),
      ModelField("is_revoked", .flag, "Whether their code was withdrawn."),
      ModelField("is_expired", .flag, "Whether their code's time is over."),
      ModelField("is_over", .flag, "Whether the offer has ended."),
      ModelField("is_ahead", .flag, "Whether the offer has not begun."),
      ModelField(
        "status", .html, isOptional: true,
        "What `share/status` made; none as long as their accounts are empty."),
    ])

  private static let kitItem = ModelObject(
    "KitItem", "Something made to be passed on.",
    [
      ModelField("id", .text, "Its stable name."),
      ModelField("title", .text, "What it is called."),
      ModelField("circle", .text, isOptional: true, "The circle it is made for."),
      ModelField("is_own_circle", .flag, "Whether that is the advocate's own."),
      ModelField("image_idea", .text, isOptional: true, "What a picture with it could show."),
      ModelField("disclosure", .text, "The words that say there is a reward; may be empty."),
      ModelField("texts", .list(.object("KitText")), "One a channel."),
    ])

  private static let kitText = ModelObject(
    "KitText", "A text for one channel.",
    [
      ModelField("channel", .text, "`whatsapp`, `email`, `sms`, `telegram` and so on."),
      ModelField("title", .text, "Its name."),
      ModelField("is_copy", .flag, "Whether it is for no channel in particular."),
      ModelField("is_first", .flag, "Whether it is the first of its item."),
      ModelField("subject", .text, isOptional: true, "The subject line of an e-mail."),
      ModelField("text", .text, "The text, with its disclosure."),
      ModelField(
        "url", .url, isOptional: true, "Opens the channel with it; none where it is to be copied."),
      ModelField(
        "leaves_text_out", .flag, "Whether the address carries the link only, not the text."),
    ])

  private static let status = ModelObject(
    "Status", "How an advocate's accounts stand.",
    [
      ModelField("changed_on", .day, "The day of the last posting."),
      ModelField("run", .number, "The run of `tally reconcile` that it belongs to, or follows."),
      ModelField("accounts", .list(.object("StatusAccount")), "One a currency, and points."),
    ])

  private static let statusAccount = ModelObject(
    "StatusAccount", "An advocate's account in one unit; amounts are written out.",
    [
      ModelField("unit", .text, "ISO 4217 code, or `POINTS`."),
      ModelField("held", .text, "What is on hold."),
      ModelField("due", .text, "What is to be paid out."),
      ModelField("owes", .flag, "Whether that is below zero."),
      ModelField("paid", .text, "What was paid out in all."),
      ModelField(
        "last_payout", .object("StatusPayout"), isOptional: true, "The last that did not come back."
      ),
      ModelField(
        "next_release", .day, isOptional: true, "When the next part of `held` will be released."),
      ModelField(
        "credits", .list(.object("StatusCredit")), "Those that changed last; at most twelve."),
      ModelField("older_count", .number, isOptional: true, "How many there are beside them."),
    ])

  private static let statusPayout = ModelObject(
    "StatusPayout", "A payout.",
    [
      ModelField("number", .number, "Its number."), ModelField("day", .day, "When it was closed."),
      ModelField("amount", .text, "How much."),
    ])

  private static let statusCredit = ModelObject(
    "StatusCredit", "The reward for one recommendation, or a bonus for several.",
    [
      ModelField("number", .number, "The number of its first entry, as on statements."),
      ModelField("is_bonus", .flag, "Whether it is for a number of recommendations."),
      ModelField("offer", .text, isOptional: true, "The offer's title."),
      ModelField("amount", .text, "What it comes to after corrections."),
      ModelField("is_held", .flag, "Whether it is on hold until `day`."),
      ModelField("is_open", .flag, "Whether it is on hold, and its release open."),
      ModelField("is_due", .flag, "Whether it goes into the next payout."),
      ModelField("is_returned", .flag, "Whether it does, because its payout came back."),
      ModelField("is_paid", .flag, "Whether it was paid out, on `day`."),
      ModelField("is_gone", .flag, "Whether nothing is left of it."),
      ModelField("is_waived", .flag, "Whether nothing is, and nothing has to be given back."),
      ModelField("is_forfeited", .flag, "Whether it was given up."),
      ModelField("day", .day, isOptional: true, "Until when it is on hold, or when it was paid."),
      ModelField("reason", .text, isOptional: true, "Why, if there is more to say."),
      ModelField("correction", .object("StatusCorrection"), isOptional: true, "What changed it."),
    ])

  private static let statusCorrection = ModelObject(
    "StatusCorrection", "By how much a reward was corrected.",
    [
      ModelField("day", .day, "When, the last time."),
      ModelField("amount", .text, "By how much in all, with its sign."),
      ModelField("reason", .text, isOptional: true, "Why."),
    ])
}
