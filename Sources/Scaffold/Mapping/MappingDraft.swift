internal import CSV
internal import Facts
internal import Quantity
internal import Redemptions

/// What a mapping of a table would say, as far as the table itself shows it.
///
/// It is a draft for a person: what names and values leave open is asked, not guessed.
struct MappingDraft: Sendable, Hashable {
  /// Keys of `columns` with the names of their columns, in the order of mappings.
  var columns: [(key: String, column: String)] {
    chosen.map { ($0.key, names[$0.index]) }
  }

  /// Names of columns that no key was found for.
  var unread: [String] {
    let read = Set(chosen.map(\.index))
    return names.indices.filter { !read.contains($0) && !names[$0].isEmpty }.map { names[$0] }
  }

  /// Required keys that no column was found for.
  var missing: [String] {
    ["number", "ordered_at"].filter { key in !chosen.contains { $0.key == key } }
  }

  /// Words of the column of states whose meaning is not certain.
  private(set) var unknownStatuses: [String] = []
  /// The words of each state, as the table has them.
  private(set) var statuses: [Status] = []
  /// Nil where the amounts that were seen do not tell.
  private(set) var decimals: DecimalStyle?
  private(set) var dateOrder: DateOrder?
  /// Whether there are dates of which day and month could change places.
  private(set) var isDateOpen = false
  /// The currency that all amounts carry as a sign.
  private(set) var currency: String?
  private(set) var hasItemRows = false

  struct Status: Sendable, Hashable {
    var key: String
    var words: [String]
  }

  private struct Choice: Sendable, Hashable {
    var key: String
    var index: Int
  }

  private let names: [String]
  private var chosen: [Choice] = []

  init(_ table: TableTop) {
    names = table.header.names
    chosen = Self.choose(names)
    let columns = Columns(rows: table.rows)
    readStatuses(columns)
    let amounts = chosen.filter { ColumnWords.amounts.contains($0.key) }.map(\.index)
    let texts = amounts.flatMap { columns.texts($0) }
    decimals = Self.decimals(texts)
    currency = Self.currency(texts)
    readDates(columns)
    hasItemRows = index("number").map { columns.hasNeighbours($0) } ?? false
  }

  func index(_ key: String) -> Int? { chosen.first { $0.key == key }?.index }

  /// Each column is given once, to the key that it is likeliest to be of.
  private static func choose(_ names: [String]) -> [Choice] {
    var taken: Set<Int> = []
    var chosen: [Choice] = []
    for (key, words) in ColumnWords.all {
      let ranked = names.indices.compactMap { index in
        ColumnWords.rank(names[index], for: words).map { (rank: $0, index: index) }
      }
      guard let best = ranked.filter({ !taken.contains($0.index) }).min(by: { $0 < $1 })
      else { continue }
      taken.insert(best.index)
      chosen.append(Choice(key: key, index: best.index))
    }
    return chosen
  }

  private mutating func readStatuses(_ columns: Columns) {
    guard let column = index("status") else { return }
    var known: [OrderStatus: [String]] = [:]
    for word in columns.distinct(column, max: Self.statusWordsMax) {
      if let status = StatusVocabulary.status(word) {
        known[status, default: []].append(word)
      } else {
        unknownStatuses.append(word)
      }
    }
    let keys: [(OrderStatus, String)] = [
      (.paid, "paid"), (.awaitingPayment, "awaiting_payment"), (.cancelled, "cancelled"),
      (.refunded, "refunded"),
    ]
    statuses = keys.compactMap { status, key in
      known[status].map { Status(key: key, words: $0) }
    }
  }

  /// A column with more different words is no column of states.
  private static let statusWordsMax = 40

  /// The mark before other than three digits, or the last one of two; nil if amounts disagree.
  private static func decimals(_ texts: [String]) -> DecimalStyle? {
    var seen: Set<DecimalStyle> = []
    for text in texts {
      let marks = text.utf8.filter { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
      guard let last = marks.last else { continue }
      let digits = text.utf8.reversed().prefix { $0 != last }.count { (0x30...0x39).contains($0) }
      let style: DecimalStyle = last == UInt8(ascii: ".") ? .dot : .comma
      let other: DecimalStyle = style == .dot ? .comma : .dot
      if Set(marks).count == 2 || digits != 3 {
        seen.insert(marks.count { $0 == last } > 1 ? other : style)
      } else if marks.count > 1 {
        seen.insert(other)
      }
    }
    return seen.count == 1 ? seen.first : nil
  }

  private static func currency(_ texts: [String]) -> String? {
    let signs: [(String, String)] = [("€", "EUR"), ("EUR", "EUR"), ("CHF", "CHF"), ("£", "GBP")]
    let filled = texts.filter { !$0.isEmpty }
    return signs.first { sign, _ in
      !filled.isEmpty && filled.allSatisfy { $0.contains(sign) }
    }?.1
  }

  private mutating func readDates(_ columns: Columns) {
    let keys = ["ordered_at", "paid_at", "changed_at", "cancelled_at"]
    let texts = keys.compactMap { index($0) }.flatMap { columns.texts($0) }
    let isOpen = texts.contains { Self.flaw($0, nil) == .dayOrMonth }
    guard isOpen else { return }
    let fitting = [DateOrder.dayFirst, .monthFirst].filter { order in
      texts.allSatisfy { Self.flaw($0, order) == nil }
    }
    if fitting.count == 1 { dateOrder = fitting[0] } else { isDateOpen = true }
  }

  private static func flaw(_ text: String, _ order: DateOrder?) -> TimeFlaw? {
    do throws(TimeFlaw) {
      _ = try TimeReader(.utc, order: order).read(Array(text.utf8).span)
      return nil
    } catch {
      return error
    }
  }
}
