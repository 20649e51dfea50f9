internal import Mustache

extension ViewModel {
  static let card = ModelObject(
    "Card", "A page as it appears in a list.",
    [
      ModelField("title", .text, "The title."),
      ModelField("url", .url, "The address."),
      ModelField("date", .day, isOptional: true, "Day of publication."),
      ModelField("summary", .text, isOptional: true, "The description, or the first paragraph."),
      ModelField("image", .object("Image"), isOptional: true, "The page's picture."),
      ModelField("tags", .list(.object("Link")), "Its tags."),
      ModelField("author", .text, isOptional: true, "Who wrote it."),
    ])

  static let collection = ModelObject(
    "Collection", "Dated pages of one folder.",
    [
      ModelField("name", .text, "The folder."),
      ModelField("title", .text, "The name for readers."),
      ModelField("url", .url, "The first page of the list."),
      ModelField("feed_url", .url, isOptional: true, "The Atom feed."),
      ModelField("tags_url", .url, isOptional: true, "The page of all tags."),
      ModelField("tag", .text, isOptional: true, "The tag that a tag page is about."),
      ModelField("items", .list(.object("Card")), "What this page lists, newest first."),
      ModelField("pager", .object("Pager"), isOptional: true, "When the list has several pages."),
      ModelField("tags", .list(.object("TagCount")), "All tags of the collection, by name."),
    ])

  static let pager = ModelObject(
    "Pager", "Where in a list of several pages this one is.",
    [
      ModelField("number", .number, "From 1."),
      ModelField("count", .number, "How many pages there are."),
      ModelField("previous_url", .url, isOptional: true, "The page with newer items."),
      ModelField("next_url", .url, isOptional: true, "The page with older items."),
      ModelField("pages", .list(.object("PagerPage")), "Every page."),
    ])

  static let pagerPage = ModelObject(
    "PagerPage", "One page of a pager.",
    [
      ModelField("number", .number, "From 1."),
      ModelField("url", .url, "Its address."),
      ModelField("is_current", .flag, "Whether it is this page."),
    ])

  static let tagCount = ModelObject(
    "TagCount", "A tag and how often it is used.",
    [
      ModelField("title", .text, "The tag."),
      ModelField("url", .url, "The page that lists its posts."),
      ModelField("count", .number, "How many posts have it."),
    ])

  static let feed = ModelObject(
    "Feed", "A feed of a collection.",
    [
      ModelField("title", .text, "Site and collection."),
      ModelField("url", .url, "The address."),
      ModelField("type", .text, "The media type."),
    ])

  static let offer = ModelObject(
    "Offer", "An offer, its numbers ready to print.",
    [
      ModelField("id", .text, "Its stable name."),
      ModelField("title", .text, "The title."),
      ModelField("summary", .text, isOptional: true, "What it is, in a sentence or two."),
      ModelField("audience", .text, "`customer`, `partner` or `supporter`."),
      ModelField("is_customer", .flag, "Whether customers recommend."),
      ModelField("is_partner", .flag, "Whether partners recommend."),
      ModelField("is_supporter", .flag, "Whether people recommend who are no customers."),
      ModelField("advocate_reward", .text, "What the one who recommends gets."),
      ModelField("friend_reward", .text, isOptional: true, "What the friend gets."),
      ModelField("from", .day, isOptional: true, "The first day."),
      ModelField("through", .day, isOptional: true, "The last day."),
      ModelField("window", .text, "How long a click counts."),
      ModelField("hold", .text, "How long a reward is held."),
      ModelField("minimum", .money, isOptional: true, "The least order that counts."),
      ModelField("limit", .text, isOptional: true, "The most one advocate can earn."),
      ModelField("terms", .list(.object("Term")), "The conditions, from the offer's numbers."),
      ModelField("terms_url", .url, isOptional: true, "The page with the conditions."),
      ModelField("url", .url, isOptional: true, "The offer's own page."),
      ModelField("call_to_action", .text, isOptional: true, "What to do, as a button says it."),
    ])

  static let term = ModelObject(
    "Term", "One paragraph of an offer's conditions.",
    [
      ModelField("title", .text, "What it is about."),
      ModelField("text", .text, "The condition."),
    ])
}
