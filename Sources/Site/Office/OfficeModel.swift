package import Mustache

/// What templates of the office site can look up, as `ViewModel` is for the public one.
package enum OfficeModel {
  package static let model = Model(
    frames + contentObjects + whatIfContents + parts + whatIfParts
      + [ViewModel.language, ViewModel.languageLink, ViewModel.link, ViewModel.menuLink])

  /// The templates and the type of their content.
  static let contents: [(template: String, type: String)] = [
    ("start", "StartContent"), ("touchpoints", "TouchpointsContent"),
    ("touchpoint", "TouchpointContent"), ("checklists", "TouchpointsContent"),
    ("coverage", "CoverageContent"), ("positioning", "PositioningContent"),
    ("shareables", "ShareablesContent"), ("circles", "CirclesContent"),
    ("process", "ProcessContent"), ("survey", "SurveyContent"), ("targets", "TargetsContent"),
    ("partners", "PartnersContent"), ("networkers", "NetworkersContent"),
    ("dates", "DatesContent"), ("what-ifs", "WhatIfsContent"), ("what-if", "WhatIfContent"),
  ]

  private static let frames = [root, site, frame, page]

  private static let root = ModelObject(
    "OfficeRoot", "What every page of the office site sees.",
    [
      ModelField("site", .object("OfficeSite"), "The campaign."),
      ModelField("language", .object("Language"), "The language of this page."),
      ModelField("today", .day, "The day that the pages are made for."),
      ModelField("calendar_url", .url, "Reviews, next steps and targets as a calendar."),
      ModelField("checklists_url", .url, "All checklists on one page, for printing."),
      ModelField("touchpoints_url", .url, "The list of touchpoints."),
      ModelField("dates_url", .url, "The list of dates."),
      ModelField("coverage_url", .url, "The matrix of touchpoints."),
      ModelField("what_ifs_url", .url, "The list of what-ifs."),
    ])

  private static let site = ModelObject(
    "OfficeSite", "Whose playbook it is.",
    [
      ModelField("title", .text, "The name of the site."),
      ModelField("programme", .text, "The name of the programme."),
      ModelField("public_url", .url, "The public site, absolute."),
      ModelField(
        "sample_notice", .text, isOptional: true,
        "Says that all of this is invented, if it is."),
    ])

  private static let frame = ModelObject(
    "OfficeFrame", "What a page has beside its content.",
    [
      ModelField("page", .object("OfficePage"), "The page itself."),
      ModelField("menu", .list(.object("MenuLink")), "The pages of the office site."),
      ModelField("languages", .list(.object("LanguageLink")), "This page in all languages."),
    ])

  private static let page = ModelObject(
    "OfficePage", "A page of the office site.",
    [
      ModelField("title", .text, "Its heading."),
      ModelField("kind", .text, "The name of its template."),
      ModelField("is_start", .flag, "Whether it is the first page."),
    ])
}
