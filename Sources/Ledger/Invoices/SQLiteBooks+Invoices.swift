internal import Hashing
internal import Quantity
internal import SQLite

extension SQLiteBooks: InvoiceBook {
  package func invoices() throws(LedgerFailure) -> [BookInvoice] {
    var lines: [Int: [BookInvoice.Line]] = [:]
    let stored = try rows(
      """
      SELECT invoice, kind, subject, purpose, detail, entry, offer, credited_on, rate, net, gross,
        earlier FROM invoice_lines ORDER BY line
      """
    ) { row throws(LedgerFailure) in
      guard let kind = InvoiceLineKind(rawValue: row.integer(1)) else {
        throw LedgerFailure(.damagedInvoice(path, row.integer(0)))
      }
      return (Int(row.integer(0)), Self.line(kind, in: row))
    }
    for (invoice, line) in stored { lines[invoice, default: []].append(line) }
    return try rows(
      """
      SELECT invoice, act, prefix, year, place, issued_on, advocate, payout, cancels, unit,
        business, firm FROM invoices ORDER BY invoice
      """
    ) { row in
      let number = Int(row.integer(0))
      var invoice = BookInvoice(
        number: number, prefix: row.string(2), year: Int(row.integer(3)),
        place: Int(row.integer(4)), issuedOn: Day(daysSinceEpoch: Int(row.integer(5))),
        advocate: row.integer(6), payout: Int(row.integer(7)), cancels: Int(row.integer(8)),
        unit: row.string(9), business: Self.digest(row, 10), firm: Self.digest(row, 11),
        lines: lines[number] ?? [])
      invoice.act = Int(row.integer(1))
      return invoice
    }
  }

  private static func line(
    _ kind: InvoiceLineKind, in row: borrowing Statement
  ) -> BookInvoice.Line {
    let name = CreditName(
      subject: UInt64(bitPattern: row.integer(2)), purpose: UInt8(clamping: row.integer(3)),
      detail: UInt64(bitPattern: row.integer(4)))
    return BookInvoice.Line(
      kind: kind, name: name, entry: row.integer(5), offer: row.string(6),
      creditedOn: Day(daysSinceEpoch: Int(row.integer(7))), rate: row.integer(8),
      net: row.integer(9), gross: row.integer(10), earlier: Int(row.integer(11)))
  }

  func insert(_ invoices: [BookInvoice], act: Int) throws(SQLiteError) {
    var insert = try database.prepare(
      "INSERT INTO invoices VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)"
    )
    for invoice in invoices {
      insert.bind(1, invoice.number)
      insert.bind(2, act)
      insert.bind(3, invoice.prefix)
      insert.bind(4, invoice.year)
      insert.bind(5, invoice.place)
      insert.bind(6, invoice.issuedOn.daysSinceEpoch)
      insert.bind(7, invoice.advocate)
      insert.bind(8, invoice.payout)
      insert.bind(9, invoice.cancels == 0 ? nil : Int64(invoice.cancels))
      insert.bind(10, invoice.unit)
      insert.bind(11, invoice.net)
      insert.bind(12, invoice.tax)
      insert.bind(13, invoice.paid)
      insert.bind(14, blob: invoice.business.bytes)
      insert.bind(15, blob: invoice.firm.bytes)
      try insert.run()
      try self.insert(invoice.lines, invoice: invoice.number)
    }
  }

  private func insert(_ lines: [BookInvoice.Line], invoice: Int) throws(SQLiteError) {
    var insert = try database.prepare(
      """
      INSERT INTO invoice_lines (invoice, kind, subject, purpose, detail, entry, offer,
        credited_on, rate, net, gross, earlier)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
      """)
    insert.bind(1, invoice)
    for line in lines {
      insert.bind(2, line.kind.rawValue)
      insert.bind(3, Int64(bitPattern: line.name.subject))
      insert.bind(4, Int(line.name.purpose))
      insert.bind(5, Int64(bitPattern: line.name.detail))
      insert.bind(6, line.entry)
      insert.bind(7, line.offer)
      insert.bind(8, line.creditedOn.daysSinceEpoch)
      insert.bind(9, line.rate)
      insert.bind(10, line.net)
      insert.bind(11, line.gross)
      insert.bind(12, line.earlier == 0 ? nil : Int64(line.earlier))
      try insert.run()
    }
  }

  /// Whether the invoices of an act are as it holds them, and follow those before.
  ///
  /// `next`: the place after the last invoice of each year so far.
  func areRight(
    _ invoices: [BookInvoice], of act: BookAct, next: inout [Int: Int]
  ) throws(LedgerFailure) -> Bool {
    var isRight = (act.kind == .invoices) != invoices.isEmpty
    if act.kind == .invoices {
      isRight = isRight && act.proposal == BookInvoice.digest(of: invoices)
    }
    for invoice in invoices {
      isRight = isRight && invoice.place == next[invoice.year, default: 1]
      next[invoice.year] = invoice.place + 1
    }
    let areSumsRight = try haveStoredSums(invoices)
    return isRight && areSumsRight
  }

  /// Sums that stand beside the lines, for whoever reads the file without this program.
  private func haveStoredSums(_ invoices: [BookInvoice]) throws(LedgerFailure) -> Bool {
    for invoice in invoices {
      let stored = try rows(
        "SELECT net, tax, paid FROM invoices WHERE invoice = ?1", { $0.bind(1, invoice.number) },
        { [$0.integer(0), $0.integer(1), $0.integer(2)] }
      ).first
      if stored != [invoice.net, invoice.tax, invoice.paid] { return false }
    }
    return true
  }
}
