internal import Drawing
internal import Quantity
internal import Statements

extension Letter {
  /// A statement for paper.
  init(_ sheet: StatementSheet) {
    var blocks: [Block] = [
      .table(
        [Column("", width: 0.3), Column("", width: 0.7)],
        sheet.details.map { Row([[$0.label], [$0.value]]) })
    ]
    for account in sheet.accounts { blocks += Self.blocks(account, sheet.words) }
    blocks.append(.rule)
    blocks += sheet.notices.map(Block.notice)
    blocks.append(.notice("\(sheet.headLabel): \(sheet.head)\n\(sheet.headText)"))
    self.init(
      language: sheet.language.tag, title: sheet.title, sender: sheet.sender,
      // A name that runs the other way begins where all lines do.
      recipient: (sheet.language.isRightToLeft ? "" : "\u{200E}") + sheet.recipient,
      blocks: blocks,
      foot: "\(sheet.title) · \(sheet.words["page"] ?? "{page}")")
  }

  private static func blocks(
    _ account: StatementSheet.Account, _ words: [String: String]
  ) -> [Block] {
    var blocks: [Block] = [.heading(account.heading), .subheading(words["sums"] ?? "")]
    blocks.append(pairs(account.sums, boldLast: true))
    blocks.append(.subheading(words["lines"] ?? ""))
    if account.lines.isEmpty { blocks.append(.text(words["lines.none"] ?? "")) }
    let lines = [account.opening] + account.lines + [account.closing]
    blocks.append(
      .table(
        [
          Column(words["column.day"] ?? "", width: 0.15),
          Column(words["column.what"] ?? "", width: 0.47),
          Column(words["column.held"] ?? "", width: 0.19, isAtEnd: true),
          Column(words["column.due"] ?? "", width: 0.19, isAtEnd: true),
        ],
        lines.enumerated().map { index, line in
          Row(
            [[line.shownDay], [line.what] + line.details, [line.held], [line.due]],
            isBold: index == 0 || index == lines.count - 1)
        }))
    if !account.holds.isEmpty { blocks += holds(account, words) }
    blocks.append(.subheading(account.yearHeading))
    blocks.append(pairs(account.year, boldLast: false))
    return blocks + account.notices.map(Block.notice)
  }

  private static func holds(
    _ account: StatementSheet.Account, _ words: [String: String]
  ) -> [Block] {
    [
      .subheading(words["holds"] ?? ""), .text(words["holds.text"] ?? ""),
      .table(
        [
          Column(words["column.what"] ?? "", width: 0.55),
          Column(words["holds.day"] ?? "", width: 0.23),
          Column(words["holds.amount"] ?? "", width: 0.22, isAtEnd: true),
        ],
        account.holds.map { Row([[$0.what, $0.offer], [$0.shownDay], [$0.amount]]) }),
    ]
  }

  private static func pairs(_ rows: [StatementSheet.Row], boldLast: Bool) -> Block {
    .table(
      [Column("", width: 0.75), Column("", width: 0.25, isAtEnd: true)],
      rows.enumerated().map { index, row in
        Row([[row.label], [row.value]], isBold: boldLast && index == rows.count - 1)
      })
  }
}
