package import Quantity

/// What a statement says beside the account.
package struct StatementLetter: Sendable {
  package struct Sender: Sendable {
    /// Name, street, town.
    package var lines: [String]
    /// Where questions go; nil for nowhere.
    package var email: String?

    package init(lines: [String], email: String?) {
      self.lines = lines
      self.email = email
    }
  }

  package var sender: Sender
  package var programme: String
  /// How the advocate is greeted.
  package var recipient: String
  /// What the firm knows them by.
  package var participant: String
  /// Whether they earn as a trade, so that the notice for private people would be wrong.
  package var isTrade: Bool
  package var period: StatementPeriod
  /// When the ledger was last reconciled.
  package var asOf: Day
  /// The day at the end of which the closing balance stands: the period's last if it is over.
  package var lastDay: Day
  /// The head of the ledger at that time, hexadecimal.
  package var head: String
  /// The titles of offers by id, in the language.
  package var offers: [String: String]

  package init(
    sender: Sender, programme: String, recipient: String, participant: String, isTrade: Bool,
    period: StatementPeriod, asOf: Day, lastDay: Day, head: String, offers: [String: String]
  ) {
    self.sender = sender
    self.programme = programme
    self.recipient = recipient
    self.participant = participant
    self.isTrade = isTrade
    self.period = period
    self.asOf = asOf
    self.lastDay = lastDay
    self.head = head
    self.offers = offers
  }

  /// The statement in words.
  package func sheet(_ statement: Statement, _ words: StatementWords) -> StatementSheet {
    let format = LanguageFormat(words.language)
    let wording = StatementWording(words: words, format: format, letter: self)
    let number = "\(period)-\(statement.advocate)"
    let days = period.days
    var notices = [words.text("notice.no-vat"), words.text("notice.privacy")]
    if let email = sender.email {
      notices.append(words.text("notice.questions", ["email": email, "number": number]))
    }
    return StatementSheet(
      language: words.language, title: "\(words.text("title")) \(wording.name(of: period))",
      sender: sender.lines, recipient: recipient,
      details: [
        .init(label: words.text("detail.number"), value: number),
        .init(label: words.text("detail.participant"), value: participant),
        .init(label: words.text("detail.period"), value: format.days(days)),
        .init(label: words.text("detail.programme"), value: programme),
        .init(label: words.text("detail.as-of"), value: format.day(asOf)),
      ],
      accounts: statement.accounts.map { wording.account($0, days) },
      notices: notices, headLabel: words.text("head"), headText: words.text("head.text"),
      head: head, words: wording.labels)
  }
}
