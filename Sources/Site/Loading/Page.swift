internal import Quantity

/// A page of the site in one language, with its place in it.
///
/// A class, because lists of pages are sorted, filtered and looked into all the time: a reference
/// is copied at no cost, a value with some twenty texts is not.
final class Page: Sendable {
  /// Whether a page is published, and if not, why.
  enum Visibility: String, Sendable {
    case published, draft, future, expired
  }

  let record: PageRecord
  /// What translations of the page have in common: its path without language and suffix.
  let name: String
  /// Number of its language in the site's settings.
  let language: Int
  /// Number of its collection in the site's settings; nil for campaign pages.
  let collection: Int?
  /// Below the base address: `/en/faq/`.
  let address: String
  let visibility: Visibility

  init(
    record: PageRecord, name: String, language: Int, collection: Int?, address: String,
    visibility: Visibility
  ) {
    self.record = record
    self.name = name
    self.language = language
    self.collection = collection
    self.address = address
    self.visibility = visibility
  }

  var details: PageDetails { record.details }
  var outputPath: String { Address.outputPath(of: address) }

  /// Former addresses, as they are published: folders end with a slash.
  var aliasAddresses: [String] {
    details.aliases.map { alias in
      let isFile = Address.name(of: alias).contains(".")
      return alias.hasSuffix("/") || isFile ? alias : alias + "/"
    }
  }

  /// Whether it is the index page of its folder.
  var isIndex: Bool { Address.name(of: name) == "index" }

  /// Whether it is the home page of its language.
  var isHome: Bool { name == "pages/index" }

  /// Whether it is one of the dated pages of a collection, not the collection's own page.
  var isPost: Bool { collection != nil && !isIndex }

  /// What is shown in menus.
  var menuTitle: String { details.menuTitle ?? details.title }
}

extension Page.Visibility {
  /// Whether a page is shown on a day.
  ///
  /// `publish` and `expires` are the first and last day; the date of a post counts as `publish`.
  init(of details: PageDetails, isPost: Bool, on today: Day) {
    if details.isDraft {
      self = .draft
    } else if let first = details.publish ?? (isPost ? details.date : nil), first > today {
      self = .future
    } else if let last = details.expires, last < today {
      self = .expired
    } else {
      self = .published
    }
  }
}
