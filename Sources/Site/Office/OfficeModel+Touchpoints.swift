internal import Mustache

extension OfficeModel {
  static let parts = touchpointParts + programmeParts

  private static let touchpointParts = [
    figure, noticeGroup, notice, date, owner, touchpointGroup, officeTouchpoint, answer,
    ingredient, element, lead, coverageTotal, coverageGroup, coverageRow, coverageCell,
  ]

  private static let figure = ModelObject(
    "Figure", "One figure of the overview.",
    [
      ModelField("title", .text, "What is counted."),
      ModelField("count", .number, "How many there are."),
      ModelField("total", .number, "Out of how many."),
      ModelField("is_complete", .flag, "Whether none is missing."),
      ModelField("url", .url, "Where to see more."),
    ])

  private static let noticeGroup = ModelObject(
    "NoticeGroup", "What needs attention in one place.",
    [
      ModelField("title", .text, "What it concerns."),
      ModelField("url", .url, "Where it is."),
      ModelField("notices", .list(.object("Notice")), "What was found."),
    ])

  private static let notice = ModelObject(
    "Notice", "A finding of `passalong check`.",
    [
      ModelField("id", .text, "Its name."),
      ModelField("text", .text, "What it says."),
      ModelField("place", .text, "File and line."),
    ])

  private static let date = ModelObject(
    "Date", "Something with a date.",
    [
      ModelField("title", .text, "What it is about."),
      ModelField("url", .url, "Where it is."),
      ModelField("kind", .text, "Review, next step or target."),
      ModelField("detail", .text, isOptional: true, "What to do."),
      ModelField("owner", .text, isOptional: true, "Who answers for it."),
      ModelField("day", .day, isOptional: true, "When; missing when it never was."),
      ModelField("is_overdue", .flag, "Whether the day is over."),
    ])

  private static let owner = ModelObject(
    "Owner", "Who answers for something.",
    [
      ModelField("name", .text, "Person or team."),
      ModelField("role", .text, isOptional: true, "What they do."),
      ModelField("email", .text, isOptional: true, "E-mail address."),
    ])

  private static let touchpointGroup = ModelObject(
    "TouchpointGroup", "The touchpoints of one stage.",
    [
      ModelField("id", .text, "Its anchor."),
      ModelField("title", .text, "The stage."),
      ModelField("touchpoints", .list(.object("OfficeTouchpoint")), "In their order."),
    ])

  private static let officeTouchpoint = ModelObject(
    "OfficeTouchpoint", "A touchpoint with everything on its checklist.",
    [
      ModelField("id", .text, "Its name."),
      ModelField("title", .text, "Its title."),
      ModelField("url", .url, "Its checklist."),
      ModelField("stage", .text, "When in a relation it occurs."),
      ModelField("audience", .text, isOptional: true, "Whose it is, unless the customer’s."),
      ModelField("answer", .object("Answer"), "Whether what happens is worth recommending."),
      ModelField(
        "has_element", .flag,
        "Whether a referral element is built in that leads somewhere."),
      ModelField("needs_element", .flag, "Whether one is missing."),
      ModelField("promise", .text, isOptional: true, "What is promised."),
      ModelField("owner", .object("Owner"), isOptional: true, "Who answers for it."),
      ModelField(
        "ingredients", .list(.object("Ingredient")),
        "What a recommendation can rest on, all four."),
      ModelField("ingredient_count", .number, "How many of them there are."),
      ModelField("elements", .list(.object("OfficeElement")), "The referral elements."),
      ModelField("element_count", .number, "How many there are."),
      ModelField("checklist", .list(.text), "What to tick."),
      ModelField("reviewed", .day, isOptional: true, "When it was last looked at."),
      ModelField("due", .day, isOptional: true, "When it has to be looked at again."),
      ModelField("is_overdue", .flag, "Whether that day is over, or it never was."),
      ModelField("rhythm", .text, isOptional: true, "How often it is looked at."),
      ModelField("notices", .list(.object("Notice")), "What needs attention."),
      ModelField("has_notices", .flag, "Whether anything does."),
    ])

  private static let answer = ModelObject(
    "Answer", "An answer with its ground.",
    [
      ModelField("text", .text, "Yes, partly or no."),
      ModelField("value", .text, "`yes`, `partly` or `no`."),
      ModelField("because", .text, isOptional: true, "Why."),
    ])

  private static let ingredient = ModelObject(
    "Ingredient", "What a recommendation can rest on.",
    [
      ModelField("title", .text, "Its kind."),
      ModelField("text", .text, isOptional: true, "What it is; missing when there is none."),
    ])

  private static let element = ModelObject(
    "OfficeElement", "A referral element.",
    [
      ModelField("title", .text, "What it is."),
      ModelField("leads", .list(.object("OfficeLead")), "What it leads to."),
      ModelField("is_idle", .flag, "Whether it leads to nothing."),
    ])

  private static let lead = ModelObject(
    "OfficeLead", "What an element leads to.",
    [
      ModelField("kind", .text, "Offer, shareable, page or guide."),
      ModelField("title", .text, "Its title."),
      ModelField("url", .url, isOptional: true, "Where it is."),
    ])

  private static let coverageTotal = ModelObject(
    "CoverageTotal", "A column of the matrix.",
    [
      ModelField("title", .text, "What it is about."),
      ModelField("count", .number, "How many rows have it."),
      ModelField("is_gap", .flag, "Whether none has."),
    ])

  private static let coverageGroup = ModelObject(
    "CoverageGroup", "The rows of one stage.",
    [
      ModelField("title", .text, "The stage."),
      ModelField("rows", .list(.object("CoverageRow")), "One a touchpoint."),
    ])

  private static let coverageRow = ModelObject(
    "CoverageRow", "A row of the matrix.",
    [
      ModelField("title", .text, "The touchpoint."),
      ModelField("url", .url, "Its checklist."),
      ModelField("cells", .list(.object("CoverageCell")), "One an ingredient, then one a lead."),
      ModelField("gaps", .list(.text), "What is missing."),
      ModelField("has_gap", .flag, "Whether anything is."),
    ])

  private static let coverageCell = ModelObject(
    "CoverageCell", "A cell of the matrix.",
    [
      ModelField("is_present", .flag, "Whether there is one."),
      ModelField("is_first_lead", .flag, "Whether the second half begins here."),
    ])
}
