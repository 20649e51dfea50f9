internal import CSV
internal import CommandLine
internal import Diagnostics
internal import Files
internal import Hashing
internal import Facts
internal import Ledger
internal import Payouts
internal import Program
internal import Quantity
internal import YAML

/// One run of `payouts export`: a file for a bank, a shop or the books, to standard output.
struct PayoutExporting {
  enum Form: String, CaseIterable {
    case table, sepa, datev
  }

  let verb: TallyVerb

  func run(_ findings: inout [Diagnostic]) throws(LedgerFailure) {
    guard let books = try verb.reading(&findings),
      let payout = try verb.payout(books, &findings)
    else { return }
    let form: Form = verb.arguments.choice("as") ?? .table
    let isBooked = form == .datev
    // A bank is told only what it has not answered; the books hold all that left.
    let items = payout.items.filter { item in
      switch item.state {
      case .open: true
      case .paid: isBooked
      case .failed: false
      }
    }
    if items.isEmpty {
      findings.append(.nothingOpen(books.path, payout: payout.act.payout))
      return
    }
    let parts = try parts(items, books)
    var found: [Diagnostic] = []
    let bytes: [UInt8]? =
      switch form {
      case .table: try table(payout, parts, &found)
      case .sepa: try sepa(payout, parts, books, &found)
      case .datev: datev(payout, parts, books, &found)
      }
    findings += found
    if let bytes, !found.hasErrors { verb.console.write(bytes) }
  }

  private func parts(
    _ items: [ClosedPayout.Item], _ books: SQLiteBooks
  ) throws(LedgerFailure) -> [PayoutPart] {
    var places: [UInt64: String] = [:]
    let orders = Set(items.compactMap(\.holder.friendOf))
    if !orders.isEmpty {
      let finder = OrderFinder(
        inputs: InputNames(try books.inputs()), facts: try books.facts(inputs: nil))
      let rows = finder.places { block, row in orders.contains(block.number(of: row)) }
      for row in rows {
        let order = finder.order(at: row)
        let number = finder.facts.orders[row.block].number(of: row.row)
        if places[number] == nil { places[number] = finder.reference(order.provenance) }
      }
    }
    var parts: [PayoutPart] = []
    for item in items {
      let isAdvocate = item.holder.friendOf == nil
      let id =
        isAdvocate ? try books.registry.advocate(number: item.holder.advocate)?.person?.id : nil
      parts.append(
        PayoutPart(
          holder: item.holder, reference: item.reference, id: id, amount: item.amount,
          place: item.holder.friendOf.flatMap { places[$0] }))
    }
    return parts
  }

  private func table(
    _ payout: ClosedPayout, _ parts: [PayoutPart], _ findings: inout [Diagnostic]
  ) throws(LedgerFailure) -> [UInt8] {
    let payees = try payees(parts, &findings)
    return PayoutTable(form: payout.form, unit: payout.act.unit).file(parts, payees: payees)
  }

  private func sepa(
    _ payout: ClosedPayout, _ parts: [PayoutPart], _ books: SQLiteBooks,
    _ findings: inout [Diagnostic]
  ) throws(LedgerFailure) -> [UInt8]? {
    guard payout.form == .cash, payout.act.unit == Currency.euro.code else {
      findings.append(.notForBanks(books.path, payout: payout.act.payout))
      return nil
    }
    guard let payees = try payees(parts, &findings) else {
      findings.append(.noPayees(books.path))
      return nil
    }
    guard let debtor = try debtor(&findings) else { return nil }
    let today = verb.site.zone.day(at: verb.site.now)
    let asked = verb.arguments.value("on").flatMap { try? Day(parsing: $0) }
    if let asked, asked < today {
      findings.append(.pastExecution(books.path))
      return nil
    }
    let settings = verb.site.campaign.site
    let title =
      settings.title[settings.defaultLanguage.tag] ?? verb.site.program.text
    let transfer = SEPATransfer(
      debtor: debtor, name: TransferName(program: verb.site.program, payout: payout.act.payout),
      executedOn: asked ?? today.adding(days: 1), createdAt: verb.site.now, remittance: title)
    return transfer.file(
      parts, payees: payees, digest: digest(parts), path: verb.arguments.value("payees") ?? "",
      into: &findings)
  }

  private func datev(
    _ payout: ClosedPayout, _ parts: [PayoutPart], _ books: SQLiteBooks,
    _ findings: inout [Diagnostic]
  ) -> [UInt8]? {
    guard let settings = verb.site.campaign.program.payout.datev else {
      findings.append(.noDATEV(books.path))
      return nil
    }
    guard payout.act.unit == Currency.euro.code else {
      findings.append(.notForBooks(books.path, payout: payout.act.payout))
      return nil
    }
    let batch = DATEVBatch(
      settings: settings, createdAt: verb.site.zone.local(at: verb.site.now),
      bookedOn: verb.site.zone.day(at: payout.act.recordedAt),
      title: "Prämien \(payout.act.form)", document: "P\(payout.act.payout)")
    return batch.file(parts, path: books.path, into: &findings)
  }

  /// Nil when no table is given.
  private func payees(
    _ parts: [PayoutPart], _ findings: inout [Diagnostic]
  ) throws(LedgerFailure) -> PayeeList? {
    guard let path = verb.arguments.value("payees") else { return nil }
    let ids = Set(parts.compactMap(\.id))
    return PayeeList(
      try FileStream(path), path: path, isFor: { ids.contains($0) }, into: &findings)
  }

  private func debtor(_ findings: inout [Diagnostic]) throws(LedgerFailure) -> Payee? {
    let usual = "\(LedgerFolder.name)/debtor.csv"
    let path =
      verb.arguments.value("debtor")
      ?? (verb.site.root == "." ? usual : "\(verb.site.root)/\(usual)")
    if verb.arguments.value("debtor") == nil,
      (try? Directory(verb.site.root))?.status(usual) == nil
    {
      findings.append(.noDebtor(path))
      return nil
    }
    var found: [Diagnostic] = []
    let list = PayeeList(try FileStream(path), path: path, isFor: nil, into: &found)
    if found.isEmpty, list.only == nil { found.append(.noDebtor(path)) }
    findings += found
    return list.only
  }

  /// Digits that are others when other parts are in a file.
  private func digest(_ parts: [PayoutPart]) -> String {
    var hasher = BLAKE2bHasher<Digest256>()
    for part in parts {
      hasher.updateField(part.reference)
      hasher.updateNumber(UInt64(bitPattern: part.amount))
    }
    return hasher.finish().hexadecimal
  }
}
