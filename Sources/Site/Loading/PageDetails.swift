internal import Program
internal import Quantity
internal import YAML

/// What the site needs to know of a page without its text: kept in memory for every page, and in
/// the build state between builds. Holds no bytes of the source.
struct PageDetails: Sendable, Equatable {
  var title = ""
  var heading: String?
  var description: String?
  /// Plain text of the first paragraph; empty when the page has a description or lists nowhere.
  var excerpt = ""
  var date: Day?
  var updated: Day?
  var publish: Day?
  var expires: Day?
  var isDraft = false
  var slug: String?
  var aliases: [String] = []
  var tags: [String] = []
  var template: String?
  var image: String?
  var imageAlternative: String?
  var hasContents = false
  var isIndexed = true
  var author: String?
  var menuTitle: String?
  var order: Int?

  init() {}

  init(_ header: PageHeader) {
    title = header.title
    heading = header.heading
    description = header.summary
    date = header.date
    updated = header.updated
    publish = header.publish
    expires = header.expires?.value
    isDraft = header.isDraft
    slug = header.slug?.description
    aliases = header.aliases.map(\.value.description)
    tags = header.tags
    template = header.template?.value
    image = header.image?.value
    imageAlternative = header.imageAlt
    hasContents = header.hasTableOfContents
    isIndexed = header.isIndexed
    author = header.author
    menuTitle = header.menuTitle
    order = header.order
  }

  /// What lists and feeds show below the title.
  var summary: String? { description ?? (excerpt.isEmpty ? nil : excerpt) }
}

extension PageDetails {
  func write(to writer: inout ByteWriter) {
    writer.string(title)
    writer.text(heading)
    writer.text(description)
    writer.text(slug)
    writer.text(template)
    writer.text(image)
    writer.text(imageAlternative)
    writer.text(author)
    writer.text(menuTitle)
    writer.string(excerpt)
    writer.day(date)
    writer.day(updated)
    writer.day(publish)
    writer.day(expires)
    writer.flag(isDraft)
    writer.flag(hasContents)
    writer.flag(isIndexed)
    writer.list(aliases) { $0.string($1) }
    writer.list(tags) { $0.string($1) }
    writer.optional(order) { $0.fixed(UInt64(bitPattern: Int64($1))) }
  }

  init(from reader: inout ByteReader) throws(ByteReader.Damaged) {
    title = try reader.string()
    heading = try Self.text(&reader)
    description = try Self.text(&reader)
    slug = try Self.text(&reader)
    template = try Self.text(&reader)
    image = try Self.text(&reader)
    imageAlternative = try Self.text(&reader)
    author = try Self.text(&reader)
    menuTitle = try Self.text(&reader)
    excerpt = try reader.string()
    date = try Self.day(&reader)
    updated = try Self.day(&reader)
    publish = try Self.day(&reader)
    expires = try Self.day(&reader)
    isDraft = try reader.flag()
    hasContents = try reader.flag()
    isIndexed = try reader.flag()
    aliases = try reader.list(Self.string)
    tags = try reader.list(Self.string)
    order = try Self.number(&reader).map { Int($0) }
  }

  private static func string(_ reader: inout ByteReader) throws(ByteReader.Damaged) -> String {
    try reader.string()
  }

  private static func text(_ reader: inout ByteReader) throws(ByteReader.Damaged) -> String? {
    try reader.flag() ? try reader.string() : nil
  }

  private static func number(_ reader: inout ByteReader) throws(ByteReader.Damaged) -> Int64? {
    try reader.flag() ? Int64(bitPattern: try reader.fixed()) : nil
  }

  private static func day(_ reader: inout ByteReader) throws(ByteReader.Damaged) -> Day? {
    guard let number = try number(&reader) else { return nil }
    guard number >= Day.earliest.daysSinceEpoch, number <= Day.latest.daysSinceEpoch else {
      throw ByteReader.Damaged()
    }
    return Day(daysSinceEpoch: Int(number))
  }
}

extension ByteWriter {
  fileprivate mutating func text(_ text: String?) {
    flag(text != nil)
    if let text { string(text) }
  }

  fileprivate mutating func day(_ day: Day?) {
    flag(day != nil)
    if let day { fixed(UInt64(bitPattern: Int64(day.daysSinceEpoch))) }
  }
}
