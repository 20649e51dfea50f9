internal import Hashing
internal import Ledger
internal import Program
internal import Quantity
internal import ShareKit
internal import Site
internal import Statements
internal import YAML

/// Puts statements into the words of whoever gets them.
struct StatementLetters {
  private let site: TallySite
  private let asOf: Day
  private let head: String
  private let period: StatementPeriod
  private let theme: StatementTheme

  init(
    _ site: TallySite, _ book: AccountBook, _ period: StatementPeriod, _ theme: StatementTheme
  ) {
    self.site = site
    asOf = site.zone.day(at: book.run.asOf)
    head = book.head.hexadecimal
    self.period = period
    self.theme = theme
  }

  func sheet(_ statement: Statement, for advocate: Ledger.Advocate) -> StatementSheet {
    let language = theme.language(nearestTo: advocate.language)
    let id = advocate.person?.id ?? ""
    let last = period.days.upper.adding(days: -1)
    let isOver = site.now >= site.zone.start(of: period.days.upper)
    let letter = StatementLetter(
      sender: sender(in: language), programme: site.campaign.title(in: language) ?? "",
      recipient: Self.name(of: advocate) ?? id, participant: id,
      isTrade: advocate.audience == .partner, period: period, asOf: asOf,
      lastDay: isOver ? last : min(asOf, last), head: head,
      offers: site.offerTitles(in: language))
    return letter.sheet(statement, theme.words(in: language))
  }

  /// How somebody is greeted; nil when nothing is known that can be shown.
  static func name(of advocate: Ledger.Advocate) -> String? {
    let person = advocate.person
    return (person?.greeting ?? person?.firstName).flatMap { DisplayName($0)?.text }
  }

  private func sender(in language: Language) -> StatementLetter.Sender {
    guard let legal = site.campaign.site.legal else {
      let title = site.campaign.site.title[language] ?? ""
      return StatementLetter.Sender(lines: [title], email: nil)
    }
    return StatementLetter.Sender(
      lines: [legal.name, legal.street, "\(legal.postalCode) \(legal.city)"],
      email: legal.email.text)
  }
}
