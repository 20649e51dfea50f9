internal import Redemptions

extension MappingDraft {
  /// The mapping file: what was found, and as comments what a person has to say.
  func yaml(id: String, title: String) -> String {
    var lines = [
      "# How this table is read. Compare each line with the table: it was made from the names",
      "# of its columns and from its first rows.",
      "id: \(id)",
      "title: \(Wording.yaml(title))",
    ]
    lines.append(decimalLine)
    lines += dateLines
    if let currency, index("currency") == nil { lines.append("currency: \(currency)") }
    lines.append("# zone: Europe/Berlin        # of times without offset; the site's when left out")
    if hasItemRows {
      lines.append("item_rows: true              # several rows have the same order number")
    }
    lines += statusLines
    lines.append("columns:")
    for key in missing {
      lines.append("  # \(key):                  # required: which column is it?")
    }
    for (key, column) in columns { lines.append("  \(key): \(Wording.yaml(column))") }
    if !unread.isEmpty {
      lines.append("  # Not read: " + unread.map(Self.comment).joined(separator: ", "))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private var decimalLine: String {
    guard let decimals, decimals != .either else {
      return "# decimals: comma            # or dot: does 1.234 have thousands or decimals?"
    }
    return "decimals: \(decimals.rawValue)"
  }

  private var dateLines: [String] {
    if let dateOrder { return ["date_order: \(dateOrder.rawValue)"] }
    if isDateOpen {
      return ["# date_order: day_first      # or month_first: what comes first in 03/04/2026?"]
    }
    return []
  }

  private var statusLines: [String] {
    guard !statuses.isEmpty || !unknownStatuses.isEmpty else { return [] }
    var lines: [String] = []
    for status in statuses {
      lines.append("  \(status.key): [\(status.words.map(Wording.yaml).joined(separator: ", "))]")
    }
    if !unknownStatuses.isEmpty {
      let words = unknownStatuses.map(Wording.yaml).joined(separator: ", ")
      lines.append("  # Add to paid, awaiting_payment, cancelled or refunded: \(words)")
    }
    return [statuses.isEmpty ? "# statuses:" : "statuses:"] + lines
  }

  /// A text that cannot end the comment it stands in.
  private static func comment(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
