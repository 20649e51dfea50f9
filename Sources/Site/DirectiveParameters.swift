internal import Program
internal import YAML

/// `offer`: one offer as a card. `terms`: its conditions.
struct OfferParameters: YAMLRecord {
  static let name = "directive"
  static let summary = "One offer."

  let id: Located<Identifier>

  init?(from reader: inout RecordReader) {
    let id = reader.required("id", Located<Identifier>.self, "The offer's id")
    guard let id else { return nil }
    self.id = id
  }
}

/// `offers`: several offers side by side; all that run when none is named.
struct OffersParameters: YAMLRecord {
  static let name = "directive"
  static let summary = "Offers side by side."

  let ids: [Located<Identifier>]

  init?(from reader: inout RecordReader) {
    ids = reader.optional("ids", default: [], "The offers' ids; all running ones when absent")
  }
}

/// `touchpoint`: a touchpoint of the programme.
struct TouchpointParameters: YAMLRecord {
  static let name = "directive"
  static let summary = "One touchpoint."

  let id: Located<Identifier>

  init?(from reader: inout RecordReader) {
    let id = reader.required("id", Located<Identifier>.self, "The touchpoint's id")
    guard let id else { return nil }
    self.id = id
  }
}

/// `share`: ways to pass an address on.
struct ShareParameters: YAMLRecord {
  static let name = "directive"
  static let summary = "Ways to pass an address on."

  let shareable: Located<Identifier>?
  let url: Located<String>?
  let text: String?

  init?(from reader: inout RecordReader) {
    shareable = reader.optional(
      "shareable", Located<Identifier>.self, "The shareable whose texts are prepared")
    url = reader.optional("url", Located<String>.self, "What is shared; this page when absent")
    text = reader.optional("text", String.self, "The text, when no shareable is named")
  }
}

/// `figure`: a picture with its caption.
struct FigureParameters: YAMLRecord {
  static let name = "directive"
  static let summary = "A picture with its caption."

  let image: Located<String>
  let alternative: String?
  let caption: String?
  let credit: String?

  init?(from reader: inout RecordReader) {
    let image = reader.required("image", Located<String>.self, "The picture's file")
    alternative = reader.optional("alt", String.self, "What it shows; empty when it is decoration")
    caption = reader.optional("caption", String.self, "What stands below it")
    credit = reader.optional("credit", String.self, "Who made it")
    guard let image else { return nil }
    self.image = image
  }
}

/// `news`: the newest posts of a collection.
struct NewsParameters: YAMLRecord {
  static let name = "directive"
  static let summary = "The newest posts of a collection."

  let collection: Located<String>
  let count: Int
  let title: String?

  init?(from reader: inout RecordReader) {
    let collection = reader.required("collection", Located<String>.self, "The collection's folder")
    count = reader.optional("count", default: 3, "How many posts")
    title = reader.optional("title", String.self, "A heading")
    guard let collection else { return nil }
    self.collection = collection
  }
}

/// The header of `hero`; its text is the body.
struct HeroParameters: YAMLRecord {
  static let name = "directive"
  static let summary = "The opening of a page."

  let title: String
  let image: Located<String>?
  let alternative: String?
  let actions: [ActionParameters]

  init?(from reader: inout RecordReader) {
    let title = reader.required("title", String.self, "The page's heading")
    image = reader.optional("image", Located<String>.self, "The picture's file")
    alternative = reader.optional("alt", String.self, "What it shows; empty when it is decoration")
    actions = reader.optional("actions", default: [], "Buttons")
    guard let title else { return nil }
    self.title = title
  }
}

/// A button of `hero`.
struct ActionParameters: YAMLRecord {
  static let name = "action"
  static let summary = "A button."

  let title: String
  let url: Located<String>
  let isPrimary: Bool

  init?(from reader: inout RecordReader) {
    let title = reader.required("title", String.self, "What it says")
    let url = reader.required("url", Located<String>.self, "Where it leads")
    isPrimary = reader.optional("primary", default: false, "Whether it is the first choice")
    guard let title, let url else { return nil }
    self.title = title
    self.url = url
  }
}

/// The header of `quote`; the words are the body.
struct QuoteParameters: YAMLRecord {
  static let name = "directive"
  static let summary = "What somebody said."

  let author: String?
  let role: String?
  let image: Located<String>?

  init?(from reader: inout RecordReader) {
    author = reader.optional("author", String.self, "Who said it")
    role = reader.optional("role", String.self, "Who that is")
    image = reader.optional("image", Located<String>.self, "The picture's file")
  }
}

/// The header of `table`; its rows are the body.
struct TableParameters: YAMLRecord {
  static let name = "directive"
  static let summary = "Rows of cells separated by `|`."

  let caption: String?
  let hasRowHeads: Bool

  init?(from reader: inout RecordReader) {
    caption = reader.optional("caption", String.self, "What the table shows")
    hasRowHeads = reader.optional(
      "row_heads", default: true, "Whether the first cell of a row names it")
  }
}

/// The header of `note`; its text is the body.
struct NoteParameters: YAMLRecord {
  enum Kind: String, YAMLChoice {
    case info, tip, warning
  }

  static let name = "directive"
  static let summary = "A remark set apart."

  let title: String?
  let kind: Kind

  init?(from reader: inout RecordReader) {
    title = reader.optional("title", String.self, "A heading")
    kind = reader.optional("kind", default: .info, "What kind of remark it is")
  }
}

/// The header of directives that are text alone: `faq`, `cards`, `steps`.
struct NoParameters: YAMLRecord {
  static let name = "directive"
  static let summary = "Takes no parameters, only text."

  init?(from reader: inout RecordReader) {}
}
