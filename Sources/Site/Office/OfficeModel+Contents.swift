internal import Mustache

extension OfficeModel {
  static let contentObjects = [
    start, touchpoints, touchpointContent, coverage, positioning, shareables, circles, process,
    survey, targets, partners, networkers, dates,
  ]

  private static let start = ModelObject(
    "StartContent", "The overview.",
    [
      ModelField("figures", .list(.object("Figure")), "How far the playbook is covered."),
      ModelField(
        "groups", .list(.object("NoticeGroup")),
        "What needs attention, by what it concerns."),
      ModelField("notice_count", .number, "How many things need attention."),
      ModelField("dates", .list(.object("Date")), "What is overdue, and what comes next."),
      ModelField("has_dates", .flag, "Whether there is any."),
    ])

  private static let touchpoints = ModelObject(
    "TouchpointsContent", "The touchpoints along the customer’s way.",
    [
      ModelField("groups", .list(.object("TouchpointGroup")), "One a stage."),
      ModelField("count", .number, "How many there are."),
    ])

  private static let touchpointContent = ModelObject(
    "TouchpointContent", "The checklist of one touchpoint.",
    [
      ModelField("touchpoint", .object("OfficeTouchpoint"), "The touchpoint."),
      ModelField("previous", .object("Link"), isOptional: true, "The touchpoint before it."),
      ModelField("next", .object("Link"), isOptional: true, "The touchpoint after it."),
    ])

  private static let coverage = ModelObject(
    "CoverageContent", "The matrix of touchpoints, ingredients and elements.",
    [
      ModelField("ingredients", .list(.object("CoverageTotal")), "The first columns."),
      ModelField(
        "leads", .list(.object("CoverageTotal")),
        "The further columns: what elements lead to."),
      ModelField("groups", .list(.object("CoverageGroup")), "The rows by stage."),
      ModelField("count", .number, "How many rows there are."),
      ModelField("gap_count", .number, "How many rows have a gap."),
    ])

  private static let positioning = ModelObject(
    "PositioningContent", "What is worth recommending.",
    [
      ModelField("eusp", .text, isOptional: true, "The emotional unique selling point."),
      ModelField("sparks", .list(.text), "Idea sparks."),
      ModelField("reasons", .list(.object("OfficeReason")), "Reasons to recommend."),
    ])

  private static let shareables = ModelObject(
    "ShareablesContent", "Everything that is made to be passed on.",
    [
      ModelField("shareables", .list(.object("OfficeShareable")), "By name.")
    ])

  private static let circles = ModelObject(
    "CirclesContent", "The four circles.",
    [
      ModelField("circles", .list(.object("OfficeCircle")), "In the order of their file."),
      ModelField(
        "bridge_builders", .list(.object("BridgeBuilder")),
        "People who move in several circles."),
      ModelField("notices", .list(.object("Notice")), "What needs attention."),
    ])

  private static let process = ModelObject(
    "ProcessContent", "The process of asking for a recommendation.",
    [
      ModelField("steps", .list(.object("OfficeStep")), "In their order."),
      ModelField("scripts", .list(.object("Guide")), "Guides that no step uses."),
      ModelField("notices", .list(.object("Notice")), "What needs attention."),
    ])

  private static let survey = ModelObject(
    "SurveyContent", "The satisfaction question.",
    [
      ModelField(
        "survey", .object("OfficeSurvey"), isOptional: true,
        "The question with what follows."),
      ModelField("notices", .list(.object("Notice")), "What needs attention."),
    ])

  private static let targets = ModelObject(
    "TargetsContent", "Where the firm wants to be recommended.",
    [
      ModelField("groups", .list(.object("TargetGroup")), "By kind."),
      ModelField("notices", .list(.object("Notice")), "What needs attention."),
    ])

  private static let partners = ModelObject(
    "PartnersContent", "Strategic partners.",
    [
      ModelField("stages", .list(.object("PartnerStep")), "The five steps to a partnership."),
      ModelField("partners", .list(.object("OfficeContact")), "Partners, and who is on the way."),
    ])

  private static let networkers = ModelObject(
    "NetworkersContent", "Those whose word reaches far.",
    [
      ModelField("groups", .list(.object("NetworkerGroup")), "By what makes them valuable.")
    ])

  private static let dates = ModelObject(
    "DatesContent", "Everything that has a date.",
    [
      ModelField("overdue", .list(.object("Date")), "What should be done already."),
      ModelField("has_overdue", .flag, "Whether there is any of it."),
      ModelField("coming", .list(.object("Date")), "What comes."),
      ModelField("has_coming", .flag, "Whether there is any of it."),
    ])
}
