internal import CSV
internal import Files
internal import Ledger
internal import Program
internal import Quantity
internal import Site
internal import Statements
internal import YAML

/// The lists of one mailing: one for each occasion and language, with the messages of each
/// advocate.
struct MailingLists {
  static let folderName = "mailings"

  /// What a list is named by.
  private struct Name: Hashable, Comparable {
    let occasion: MessageOccasion
    let language: Language

    static func < (first: Self, second: Self) -> Bool {
      let order = MessageOccasion.allCases
      let places = [first, second].map { order.firstIndex(of: $0.occasion) ?? 0 }
      return (places[0], first.language) < (places[1], second.language)
    }
  }

  private let site: MailingSite
  private let number: Int
  private var lists: [Name: CSVWriter] = [:]
  private var counts: [Name: Int] = [:]
  /// Who is to be told nothing any more: forgotten or inactive since.
  private(set) var leftOut = 0

  init(_ site: MailingSite, number: Int) {
    self.site = site
    self.number = number
  }

  private var columns: [String] {
    [
      "id", "email", "greeting", "language", "offer", "reward", "release_date", "reason", "page",
    ]
      + channels.flatMap { channel in
        (channel.hasSubject ? ["\(channel.rawValue)_subject"] : []) + ["\(channel.rawValue)_text"]
      }
  }

  /// Those that any message has a text for: the same columns in all lists.
  private var channels: [Channel] {
    let all = Set(site.campaign.messages.flatMap(\.channels))
    return Channel.allCases.filter(all.contains)
  }

  mutating func add(_ feedback: Feedback, _ advocate: Ledger.Advocate?) {
    guard let advocate, let person = advocate.person, advocate.state == .active,
      let message = site.message(for: feedback)
    else {
      leftOut += 1
      return
    }
    let language = site.language(of: advocate)
    let name = Name(occasion: message.occasion, language: language)
    var csv = lists.removeValue(forKey: name) ?? opened()
    let values = values(feedback, advocate, language)
    let value = { (placeholder: MessagePlaceholder) in values[placeholder] ?? "" }
    csv.record(
      [
        person.id, person.email ?? "", value(.greeting), language.tag, value(.offer),
        value(.reward), value(.releaseDate), value(.reason), value(.page),
      ] + texts(message, language, values))
    lists[name] = csv
    counts[name, default: 0] += 1
  }

  private func opened() -> CSVWriter {
    var csv = CSVWriter(.spreadsheet)
    csv.record(columns)
    return csv
  }

  private func values(
    _ feedback: Feedback, _ advocate: Ledger.Advocate, _ language: Language
  ) -> [MessagePlaceholder: String] {
    let format = LanguageFormat(language)
    let words = site.theme.words(in: site.theme.language(nearestTo: language))
    let amount = StatementAmount(feedback.unit, format, points: words.text("amount.points"))
    var values: [MessagePlaceholder: String] = [:]
    values[.greeting] = StatementLetters.name(of: advocate)
    values[.offer] = site.offer(feedback.offer, in: language)
    values[.page] = site.page(of: advocate)
    switch feedback.key.occasion {
    case .ordered, .released: values[.reward] = amount.text(feedback.amount)
    case .refused: values[.reason] = words.reason(feedback.reason)
    }
    values[.releaseDate] = feedback.releasedOn.map { format.day($0) }
    return values
  }

  private func texts(
    _ message: Message, _ language: Language, _ values: [MessagePlaceholder: String]
  ) -> [String] {
    let texts = message.translations[language]
    return channels.flatMap { channel in
      let text = texts?.text(for: channel)
      let subject = text?.subject.map { Message.filled($0.value, values) } ?? ""
      let body = text.map { Message.filled($0.text.value, values) } ?? ""
      return (channel.hasSubject ? [subject] : []) + [body]
    }
  }

  /// Writes all lists, each whole or not at all; their names and counts.
  ///
  /// The same mailing has the same names, so that writing it again replaces it.
  func write(root: String) throws(LedgerFailure) -> [(path: String, count: Int)] {
    try PrivateOutput.files { () throws(FileError) in
      if lists.isEmpty { return [] }
      let folder = try PrivateOutput.folder(Self.folderName, root: root)
      var written: [(path: String, count: Int)] = []
      for (name, csv) in lists.sorted(by: { $0.key < $1.key }) {
        let file = "feedback-\(number)-\(name.occasion.rawValue).\(name.language.tag).csv"
        try folder.replacePrivately(file, csv.bytes)
        written.append((folder.shown(file), counts[name] ?? 0))
      }
      return written
    }
  }
}
