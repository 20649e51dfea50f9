internal import Mustache

/// What the templates of directives are rendered with: the root, and `directive` of these types.
enum DirectiveViewModel {
  /// The directives and the type of their `directive` value, in the order of the reference.
  static let typeNames: [(directive: String, type: String)] = [
    ("offer", "OfferDirective"), ("offers", "OffersDirective"), ("share", "ShareDirective"),
    ("steps", "StepsDirective"), ("faq", "FAQDirective"), ("touchpoint", "TouchpointDirective"),
    ("quote", "QuoteDirective"), ("table", "TableDirective"), ("figure", "FigureDirective"),
    ("terms", "TermsDirective"), ("hero", "HeroDirective"), ("news", "NewsDirective"),
    ("cards", "CardsDirective"), ("note", "NoteDirective"),
  ]

  /// The frame that a directive's template is rendered in, above the root.
  static func frameName(of type: String) -> String { type + "Frame" }

  static let objects = types + parts + frames

  private static let frames = typeNames.map { name, type in
    ModelObject(
      frameName(of: type), "What `directives/\(name)` sees beside the root.",
      [ModelField("directive", .object(type), "The directive.")])
  }

  private static let types = [
    ModelObject(
      "OfferDirective", "One offer as a card.",
      [ModelField("offer", .object("Offer"), "The offer.")]),
    ModelObject(
      "OffersDirective", "Offers side by side.",
      [
        ModelField("offers", .list(.object("Offer")), "The offers, one a column."),
        ModelField("rows", .list(.object("OfferRow")), "What is compared, one a row."),
      ]),
    ModelObject(
      "ShareDirective", "Buttons to share an address with a prepared text.",
      [
        ModelField("title", .text, "What is shared."),
        ModelField("text", .text, "The prepared text, with its disclosure."),
        ModelField("disclosure", .text, "The words that say there is a reward; may be empty."),
        ModelField("url", .url, "Absolute."),
        ModelField("links", .list(.object("ShareLink")), "One a channel."),
      ]),
    ModelObject(
      "StepsDirective", "A process step by step.",
      [ModelField("steps", .list(.object("Step")), "The steps in order.")]),
    ModelObject(
      "FAQDirective", "Questions and answers.",
      [ModelField("items", .list(.object("FAQItem")), "In the order of the page.")]),
    ModelObject(
      "TouchpointDirective", "A touchpoint of the programme.",
      [ModelField("touchpoint", .object("Touchpoint"), "The touchpoint.")]),
    ModelObject(
      "QuoteDirective", "What somebody said.",
      [
        ModelField("content", .html, "The words."),
        ModelField("author", .text, isOptional: true, "Who said it."),
        ModelField("role", .text, isOptional: true, "Who that is."),
        ModelField("image", .object("Image"), isOptional: true, "A picture."),
      ]),
    ModelObject(
      "TableDirective", "Rows of cells.",
      [
        ModelField("caption", .text, isOptional: true, "What the table shows."),
        ModelField("columns", .list(.object("TableCell")), "The head."),
        ModelField("rows", .list(.object("TableRow")), "The body."),
      ]),
    ModelObject(
      "FigureDirective", "A picture with its caption.",
      [
        ModelField("image", .object("Image"), "The picture."),
        ModelField("caption", .html, isOptional: true, "The caption."),
        ModelField("credit", .text, isOptional: true, "Who made it."),
      ]),
    ModelObject(
      "TermsDirective", "The conditions of an offer.",
      [
        ModelField("offer", .object("Offer"), "The offer."),
        ModelField("terms", .list(.object("Term")), "The conditions."),
      ]),
    ModelObject(
      "HeroDirective", "The opening of a page.",
      [
        ModelField("title", .text, "The page's `h1`."),
        ModelField("content", .html, "What stands below it."),
        ModelField("image", .object("Image"), isOptional: true, "A picture."),
        ModelField("actions", .list(.object("Action")), "What to do next."),
      ]),
    ModelObject(
      "NewsDirective", "The newest posts of a collection.",
      [
        ModelField("title", .text, isOptional: true, "A heading."),
        ModelField("items", .list(.object("Card")), "Newest first."),
        ModelField("url", .url, "The whole list."),
      ]),
    ModelObject(
      "CardsDirective", "Short texts side by side.",
      [ModelField("items", .list(.object("TextCard")), "In the order of the page.")]),
    ModelObject(
      "NoteDirective", "A remark set apart.",
      [
        ModelField("title", .text, isOptional: true, "A heading."),
        ModelField("content", .html, "The remark."),
        ModelField("kind", .text, "`info`, `tip` or `warning`."),
        ModelField("is_warning", .flag, "Whether it is a warning."),
      ]),
  ]

  private static let parts = [
    ModelObject(
      "OfferRow", "One property of the offers compared.",
      [
        ModelField("title", .text, "The property."),
        ModelField("cells", .list(.text), "Its value, one an offer; `–` when there is none."),
      ]),
    ModelObject(
      "ShareLink", "A way to share.",
      [
        ModelField("channel", .text, "`whatsapp`, `email`, `sms`, `telegram` and so on."),
        ModelField("title", .text, "Its name."),
        ModelField("url", .url, "The address that opens it with the text filled in."),
      ]),
    ModelObject(
      "Step", "A step of a process.",
      [
        ModelField("number", .number, "From 1."),
        ModelField("title", .html, isOptional: true, "What happens."),
        ModelField("content", .html, "How."),
        ModelField("detail", .text, isOptional: true, "More of it."),
      ]),
    ModelObject(
      "FAQItem", "A question and its answer.",
      [
        ModelField("question", .text, "The question."),
        ModelField("id", .text, "Its anchor."),
        ModelField("answer", .html, "The answer."),
      ]),
    ModelObject(
      "Touchpoint", "A contact between the customer and the firm.",
      [
        ModelField("title", .text, "Its name."),
        ModelField("stage", .text, "Where on the customer's way it is."),
        ModelField("promise", .text, isOptional: true, "What is promised there."),
        ModelField("owner", .text, isOptional: true, "Who answers for it."),
        ModelField("is_recommendable", .flag, "Whether what happens is worth recommending."),
        ModelField("reasons", .list(.text), "Why it is."),
        ModelField("elements", .list(.object("Link")), "What invites to recommend."),
      ]),
    ModelObject(
      "TableCell", "A cell of a table.",
      [
        ModelField("content", .html, "What it holds."),
        ModelField("is_numeric", .flag, "Whether it is set to the right."),
        ModelField("is_header", .flag, "Whether it names its row."),
      ]),
    ModelObject(
      "TableRow", "A row of a table.",
      [ModelField("cells", .list(.object("TableCell")), "As many as the head has.")]),
    ModelObject(
      "Action", "A button.",
      [
        ModelField("title", .text, "What it says."),
        ModelField("url", .url, "Where it leads."),
        ModelField("is_primary", .flag, "Whether it is the first choice."),
      ]),
    ModelObject(
      "TextCard", "A short text with a heading.",
      [
        ModelField("title", .html, "The heading; may hold a link."),
        ModelField("content", .html, "The text."),
        ModelField("id", .text, "Its anchor."),
      ]),
  ]
}
