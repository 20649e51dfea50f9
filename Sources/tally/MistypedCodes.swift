internal import CommandLine
internal import Codes
internal import Facts
internal import Ledger
internal import Quantity
internal import Reconcile

/// Orders that were refused for a code, and the issued codes that it may have meant: a person
/// confirms one, the rules never do.
struct MistypedCodes {
  struct Item {
    let reference: String
    let ordered: Instant
    let goods: Money
    let typed: [Code]
    let reason: ReasonCode
    let proposals: [Code]
  }

  /// Those with a proposal, in the order in which they were read.
  let items: [Item]

  init(_ last: LastRun, _ books: SQLiteBooks, _ verb: TallyVerb) throws(LedgerFailure) {
    let wanted = [ReasonCode.malformedCode.rawValue, ReasonCode.unknownCode.rawValue]
    var places: [OrderFinder.Place] = []
    for (block, decisions) in last.decisions.enumerated() {
      for row in decisions.reasons.indices where wanted.contains(decisions.reasons[row]) {
        places.append(OrderFinder.Place(block: block, row: row))
      }
    }
    var items: [Item] = []
    if !places.isEmpty {
      let registry = CodeBookReading(
        books: books, keys: try verb.keys(books), zone: verb.site.zone)
      let book = try registry.read().book
      var known: [Code: [Code]] = [:]
      for place in places {
        let order = last.finder.order(at: place)
        var proposals: [Code] = []
        for code in order.codes {
          let near = known[code] ?? book.near(code)
          known[code] = near
          proposals += near
        }
        if proposals.isEmpty { continue }
        items.append(
          Item(
            reference: last.finder.reference(order.provenance), ordered: order.occurredAt,
            goods: Money(
              minorUnits: order.amounts.gross, currency: order.amounts.currency),
            typed: order.codes, reason: last.decision(at: place).reason, proposals: proposals))
      }
    }
    self.items = items
  }

  /// The first `max`; nil when there is none.
  func table(_ site: TallySite, max: Int) -> Table? {
    if items.isEmpty { return nil }
    var table = Table([
      Table.Column("order", mayShrink: false), Table.Column("ordered", mayShrink: false),
      Table.Column("goods", .right), Table.Column("typed", mayShrink: false),
      Table.Column("perhaps", mayShrink: false), Table.Column("reason"),
    ])
    for item in items.prefix(max) {
      table.add([
        item.reference, site.time(item.ordered), item.goods.description,
        item.typed.map(\.text).joined(separator: " "),
        item.proposals.map(\.text).joined(separator: " "), item.reason.code,
      ])
    }
    return table
  }

  func writeJSON(_ verb: TallyVerb) {
    for item in items {
      var line = JSONLine()
      line.add("type", "mistyped")
      line.add("order", item.reference)
      line.add("ordered", item.ordered.description)
      line.add("goods", Int(item.goods.minorUnits))
      line.add("currency", item.goods.currency.code)
      line.add("codes", item.typed.map(\.text))
      line.add("proposals", item.proposals.map(\.text))
      line.add("reason", item.reason.code)
      verb.console.write(line.bytes())
    }
  }
}
