internal import CommandLine
internal import Hashing
internal import Ledger
internal import Metrics
internal import Quantity

/// A report for people.
struct ReportTable {
  let verb: TallyVerb
  let metrics: ReferralMetrics
  let context: ReportContext

  func write() {
    verb.console.write(table)
    verb.say("")
    for line in notes { verb.say(line) }
  }

  private var table: Table {
    var table = Table([
      Table.Column("figure", mayShrink: false), Table.Column("value", .right),
      Table.Column("n", .right), Table.Column("meaning"),
    ])
    var group: Figure.Group?
    for figure in metrics.figures {
      if figure.group != group { table.add([figure.group.title.uppercased(), "", "", ""]) }
      group = figure.group
      table.add([
        "  " + figure.title, Self.text(figure.value, verb.site),
        figure.count.map { String($0) } ?? "", figure.meaning,
      ])
    }
    return table
  }

  static func text(_ value: Figure.Value, _ site: TallySite) -> String {
    switch value {
    case .count(let count): return String(count)
    case .share(let ratio): return percent(ratio.millionths)
    case .ratio(let ratio): return ratio.millionths.map { decimal($0, 6, 3) } ?? "–"
    case .estimate(let value, let lower, let upper):
      guard let lower, let upper else { return percent(value) }
      return "\(percent(value)) (\(decimal(lower, 4, 1))–\(decimal(upper, 4, 1)))"
    case .days(let days): return days.map { "\($0) d" } ?? "–"
    case .tenthsOfDays(let tenths): return tenths.map { decimal($0, 1, 1) + " d" } ?? "–"
    case .amount(let amount, let unit): return site.amount(amount, unit)
    case .amountEach(let ratio, let unit):
      return ratio.rounded.map { site.amount($0, unit) } ?? "–"
    }
  }

  private static func percent(_ millionths: Int64?) -> String {
    millionths.map { decimal($0, 4, 1) + " %" } ?? "–"
  }

  /// A number with `decimals` decimals in whole units, rounded to fewer.
  private static func decimal(_ value: Int64, _ decimals: Int, _ shown: Int) -> String {
    let scale = (shown..<decimals).reduce(Int64(1)) { scale, _ in scale * 10 }
    return DecimalText.of(Ratio(value, of: scale).rounded ?? 0, decimals: shown)
  }

  private var notes: [String] {
    let run = context.run
    let site = verb.site
    let window = metrics.window
    return [
      "run \(run.number) as of \(site.time(run.asOf)) (\(site.zone.name)), rules "
        + "\(run.rules.hexadecimal.prefix(16)), head \(run.head.hexadecimal.prefix(16))",
      "window: \(site.day(window.lowerBound)) to \(site.day(run.asOf)); passing along and the "
        + "time to the first customer: since the beginning",
      "covered: inputs \(context.inputs), records \(context.records), of these passed over "
        + "\(context.passedOver) and set aside \(context.setAside)",
      "orders: " + coverage(metrics.orders), "views: " + coverage(metrics.views),
      "not decided yet: \(context.held) held for a person, \(context.waiting) waiting",
      "word of mouth and referral are two results: they are never added up",
    ] + changes
  }

  /// What has changed since the run, and what figures cannot say for that.
  private var changes: [String] {
    var notes: [String] = []
    if !context.isNewest { notes.append("there are later runs, which the figures leave out") }
    if !context.isAsDecided {
      notes.append(
        "advocates or codes have changed since that run: orders are decided by those of today, and"
          + " not as they were decided then")
    } else if context.isRegistryNewer {
      notes.append(
        "advocates or codes have changed since that run"
          + (context.isNewest
            ? "; `tally reconcile` sees them" : ", and are counted as they are known today"))
    }
    let next = context.isNewest ? "; `tally reconcile` takes them in" : ""
    if context.newerInputs > 0 {
      notes.append("inputs since that run: \(context.newerInputs)" + next)
    }
    if context.newerActs > 0 {
      notes.append("payouts, answers, write-offs and closes since that run: \(context.newerActs)")
    }
    return notes
  }

  private func coverage(_ coverage: ReferralMetrics.Coverage) -> String {
    guard let first = coverage.first, let last = coverage.last else { return "none in the window" }
    return "\(verb.site.day(first)) to \(verb.site.day(last)), longest gap in days "
      + "\(coverage.longestGap)"
  }
}
