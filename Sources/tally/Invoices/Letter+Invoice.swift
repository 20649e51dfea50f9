internal import Drawing
internal import Quantity
internal import Statements

extension Letter {
  /// An invoice for paper.
  init(_ sheet: InvoiceSheet) {
    let words = sheet.words
    var blocks: [Block] = [
      .table(
        [Column("", width: 0.3), Column("", width: 0.7)],
        sheet.details.map { Row([[$0.label], [$0.value]]) }),
      .subheading(words["invoice.lines"] ?? ""),
      .table(
        [
          Column(words["invoice.column.what"] ?? "", width: 0.47),
          Column(words["invoice.column.served"] ?? "", width: 0.19),
          Column(words["invoice.column.rate"] ?? "", width: 0.15, isAtEnd: true),
          Column(words["invoice.column.amount"] ?? "", width: 0.19, isAtEnd: true),
        ],
        sheet.lines.map { Row([[$0.what] + $0.details, [$0.shownDay], [$0.rate], [$0.amount]]) }),
      .subheading(words["invoice.sums"] ?? ""), Self.sums(sheet.sums),
    ]
    if !sheet.payment.isEmpty {
      blocks += [.subheading(words["invoice.payment"] ?? ""), Self.sums(sheet.payment)]
    }
    blocks.append(.rule)
    blocks += sheet.notices.map(Block.notice)
    blocks.append(.notice("\(sheet.headLabel): \(sheet.head)\n\(sheet.headText)"))
    // A name that runs the other way begins where all lines do.
    let mark = sheet.language.isRightToLeft ? "" : "\u{200E}"
    self.init(
      language: sheet.language.tag, title: sheet.title, sender: sheet.sender,
      recipient: sheet.recipient.map { mark + $0 }.joined(separator: "\n"), blocks: blocks,
      foot: "\(sheet.title) · \(words["page"] ?? "{page}")")
  }

  private static func sums(_ rows: [StatementSheet.Row]) -> Block {
    .table(
      [Column("", width: 0.75), Column("", width: 0.25, isAtEnd: true)],
      rows.enumerated().map { index, row in
        Row([[row.label], [row.value]], isBold: index == rows.count - 1)
      })
  }
}
