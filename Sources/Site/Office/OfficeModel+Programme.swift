internal import Mustache

extension OfficeModel {
  static let programmeParts = [
    reason, shareable, channelText, circle, bridgeBuilder, step, guide, survey, surveyAnswer,
    targetGroup, target, partnerStep, networkerGroup, contact, balance, favour,
  ]

  private static let reason = ModelObject(
    "OfficeReason", "A reason to recommend.",
    [
      ModelField("title", .text, "The reason."),
      ModelField("kind", .text, isOptional: true, "What it rests on."),
      ModelField("text", .text, isOptional: true, "The sentence."),
      ModelField("shareables", .list(.object("Link")), "What carries it."),
      ModelField("notices", .list(.object("Notice")), "What needs attention."),
    ])

  private static let shareable = ModelObject(
    "OfficeShareable", "Something made to be passed on.",
    [
      ModelField("id", .text, "Its name."),
      ModelField("title", .text, "Its title."),
      ModelField("circles", .list(.object("Link")), "Circles it is made for."),
      ModelField("reason", .text, isOptional: true, "The reason it carries."),
      ModelField("offer", .object("Link"), isOptional: true, "The offer it speaks of."),
      ModelField("image", .text, isOptional: true, "What the image should show."),
      ModelField("disclosure", .text, isOptional: true, "Words that say there is a reward."),
      ModelField("texts", .list(.object("ChannelText")), "One a channel."),
    ])

  private static let channelText = ModelObject(
    "ChannelText", "A text for one channel.",
    [
      ModelField("channel", .text, "The channel."),
      ModelField("subject", .text, isOptional: true, "The subject line."),
      ModelField("text", .text, "The text, with its placeholders."),
    ])

  private static let circle = ModelObject(
    "OfficeCircle", "A circle of people.",
    [
      ModelField("id", .text, "Its name."),
      ModelField("kind", .text, "Which of the four it is."),
      ModelField("title", .text, "Its title."),
      ModelField("text", .text, isOptional: true, "Who belongs to it."),
      ModelField("bridges", .list(.object("Link")), "Circles that weak ties lead to."),
      ModelField("sources", .list(.object("Link")), "Circles whose weak ties lead here."),
      ModelField("shareables", .list(.object("Link")), "What is made for it."),
      ModelField("has_shareables", .flag, "Whether anything is."),
      ModelField("contacts", .list(.object("Link")), "Who moves in it."),
      ModelField("targets", .list(.text), "What is aimed at in it."),
    ])

  private static let bridgeBuilder = ModelObject(
    "BridgeBuilder", "Somebody who moves in several circles.",
    [
      ModelField("person", .object("Link"), "Who it is."),
      ModelField("circles", .list(.text), "The circles."),
    ])

  private static let step = ModelObject(
    "OfficeStep", "A step of the process.",
    [
      ModelField("number", .number, "1 to 6."),
      ModelField("id", .text, "Its anchor."),
      ModelField("title", .text, "Its title."),
      ModelField("text", .text, isOptional: true, "What happens."),
      ModelField("detail", .text, isOptional: true, "More of it."),
      ModelField("owner", .object("Owner"), isOptional: true, "Who does it."),
      ModelField("pause", .text, isOptional: true, "How long to wait before it."),
      ModelField("due", .text, isOptional: true, "Within which time it is done."),
      ModelField("guide", .object("Guide"), isOptional: true, "The conversation guide."),
    ])

  private static let guide = ModelObject(
    "Guide", "A conversation guide.",
    [
      ModelField("id", .text, "Its name."),
      ModelField("title", .text, "Its title."),
      ModelField("minutes", .number, isOptional: true, "How long the conversation takes."),
      ModelField("language", .text, "BCP 47 code of the language it is written in."),
      ModelField("content", .html, "The guide."),
    ])

  private static let survey = ModelObject(
    "OfficeSurvey", "The satisfaction question.",
    [
      ModelField("question", .text, "The question."),
      ModelField("answers", .list(.object("SurveyAnswer")), "0 to 10."),
      ModelField("improve_through", .number, "Up to this answer the first question follows."),
      ModelField("ask_from", .number, "From this answer on the second does."),
      ModelField("improve_question", .text, "What would make it a 10?"),
      ModelField("ask_question", .text, "The question for the recommendation."),
      ModelField("invitation", .text, isOptional: true, "Words of the invitation."),
      ModelField("opt_out", .text, isOptional: true, "How to object."),
      ModelField("after", .text, "How long after the purchase to ask."),
      ModelField("remind_after", .text, isOptional: true, "How long to wait before a reminder."),
      ModelField("again_after", .text, "How long to wait before asking again."),
      ModelField("owner", .object("Owner"), isOptional: true, "Who follows up."),
    ])

  private static let surveyAnswer = ModelObject(
    "SurveyAnswer", "One answer of the scale.",
    [
      ModelField("number", .number, "0 to 10."),
      ModelField("is_ask", .flag, "Whether the recommendation is asked for."),
    ])

  private static let targetGroup = ModelObject(
    "TargetGroup", "Targets of one kind.",
    [
      ModelField("title", .text, "The kind."),
      ModelField("targets", .list(.object("OfficeTarget")), "In the order of their file."),
    ])

  private static let target = ModelObject(
    "OfficeTarget", "A place or group in which the firm wants to be recommended.",
    [
      ModelField("id", .text, "Its name."),
      ModelField("title", .text, "Its title."),
      ModelField("departments", .list(.text), "Departments of a company."),
      ModelField("circle", .object("Link"), isOptional: true, "The circle it is reached through."),
      ModelField("reason", .text, isOptional: true, "The reason that suits it."),
      ModelField("offer", .object("Link"), isOptional: true, "The offer for it."),
      ModelField("owner", .object("Owner"), isOptional: true, "Who answers for it."),
      ModelField("contact", .object("Link"), isOptional: true, "Who opens the door."),
      ModelField("goal", .number, isOptional: true, "Customers wanted."),
      ModelField("due", .day, isOptional: true, "By when."),
      ModelField("is_overdue", .flag, "Whether that day is over."),
      ModelField("note", .text, isOptional: true, "A note."),
    ])

  private static let partnerStep = ModelObject(
    "PartnerStep", "A step to a partnership.",
    [
      ModelField("number", .number, "1 to 5."),
      ModelField("title", .text, "The step."),
      ModelField("text", .text, "What is done in it."),
      ModelField("people", .list(.object("Link")), "Who is there."),
    ])

  private static let networkerGroup = ModelObject(
    "NetworkerGroup", "Networkers of one kind.",
    [
      ModelField("title", .text, "The kind."),
      ModelField("text", .text, "What makes them valuable."),
      ModelField("contacts", .list(.object("OfficeContact")), "By path."),
    ])

  private static let contact = ModelObject(
    "OfficeContact", "A partner or networker: personal data.",
    [
      ModelField("id", .text, "Its name."),
      ModelField("title", .text, "Person or firm."),
      ModelField("kind", .text, "What they are."),
      ModelField("organization", .text, isOptional: true, "Firm or association."),
      ModelField("role", .text, isOptional: true, "What they do there."),
      ModelField("email", .text, isOptional: true, "E-mail address."),
      ModelField("phone", .text, isOptional: true, "Telephone number."),
      ModelField("circles", .list(.object("Link")), "Circles they move in."),
      ModelField("bridges", .flag, "Whether those are several."),
      ModelField("expertise", .text, isOptional: true, "What their word decides."),
      ModelField("owner", .object("Owner"), isOptional: true, "Who keeps up the contact."),
      ModelField("offer", .object("Link"), isOptional: true, "The offer made to them."),
      ModelField("introduced_by", .object("Link"), isOptional: true, "Who introduced them."),
      ModelField("introduced", .list(.object("Link")), "Whom they introduced."),
      ModelField("stage", .text, isOptional: true, "Their step to a partnership."),
      ModelField("stage_number", .number, isOptional: true, "1 to 5."),
      ModelField(
        "partnership", .object("Link"), isOptional: true,
        "Their entry among the partners."),
      ModelField("since", .day, isOptional: true, "Since when."),
      ModelField("next", .object("Date"), isOptional: true, "What is due."),
      ModelField("goals", .text, isOptional: true, "Common targets agreed."),
      ModelField("balance", .object("OfficeBalance"), "Give and take."),
      ModelField("source", .text, isOptional: true, "Where their data come from."),
      ModelField("note", .text, isOptional: true, "A note."),
      ModelField("notices", .list(.object("Notice")), "What needs attention."),
    ])

  private static let balance = ModelObject(
    "OfficeBalance", "What a contact gave and got.",
    [
      ModelField("gave", .list(.object("OfficeFavour")), "What they gave, latest first."),
      ModelField("got", .list(.object("OfficeFavour")), "What they got, latest first."),
      ModelField("gave_worth", .list(.money), "What the given is worth, where that is known."),
      ModelField("got_worth", .list(.money), "What the got is worth, where that is known."),
      ModelField("verdict", .text, "How it stands."),
      ModelField("is_owed", .flag, "Whether attention is owed to them."),
      ModelField("is_open", .flag, "Whether nothing was given either way."),
    ])

  private static let favour = ModelObject(
    "OfficeFavour", "Something given or got.",
    [
      ModelField("day", .day, "When."),
      ModelField("text", .text, "What."),
      ModelField("value", .money, isOptional: true, "What it is worth."),
    ])
}
