internal import JSON
internal import Quantity

/// What Stripe and PayPal tell of a month's movements.
struct MoneyTold {
  private let movements: [Movement]
  private let sales: [Sale]
  private let numbers: SalesNumbers
  private let zone: ZoneRules

  init(_ movements: [Movement], _ sales: [Sale], _ numbers: SalesNumbers, _ zone: ZoneRules) {
    self.movements = movements.sorted { $0.at < $1.at }
    self.sales = sales
    self.numbers = numbers
    self.zone = zone
  }

  /// Events, one on each line.
  var stripe: [UInt8] {
    movements.filter { $0.provider == .stripe }.flatMap { event($0) + [UInt8(ascii: "\n")] }
  }

  private func event(_ movement: Movement) -> [UInt8] {
    let number = movement.sale.map { numbers[$0] } ?? "4712"
    let (type, object, status) = Self.words(movement.kind)
    let seconds = Int(movement.at.seconds)
    var writer = JSONWriter()
    writer.beginObject()
    writer.members([("id", "evt_\(number)_\(seconds)"), ("object", "event"), ("type", type)])
    writer.key("created")
    writer.int(seconds)
    writer.key("livemode")
    writer.bool(true)
    writer.key("data")
    writer.beginObject()
    writer.key("object")
    writer.beginObject()
    let prefix = ["charge": "ch", "refund": "re", "dispute": "dp"][object] ?? ""
    writer.members([
      ("id", "\(prefix)_\(number)"), ("object", object), ("status", status),
      ("currency", "eur"), ("payment_intent", "pi_\(number)"),
    ])
    writer.key("amount")
    writer.int(movement.amount)
    writer.key("created")
    writer.int(seconds)
    if object == "charge" { writeCharge(movement, &writer) }
    writer.key("metadata")
    writer.beginObject()
    writer.members([("order_id", number)])
    writer.endObject()
    writer.endObject()
    writer.endObject()
    writer.endObject()
    return writer.bytes
  }

  private func writeCharge(_ movement: Movement, _ writer: inout JSONWriter) {
    writer.key("captured")
    writer.bool(true)
    writer.key("amount_refunded")
    writer.int(0)
    writer.key("billing_details")
    writer.beginObject()
    if let sale = movement.sale { writer.members([("email", sales[sale].buyer.email)]) }
    writer.endObject()
  }

  private static func words(_ kind: Movement.Kind) -> (String, String, String) {
    switch kind {
    case .payment: ("charge.succeeded", "charge", "succeeded")
    case .refund: ("refund.created", "refund", "succeeded")
    case .disputeOpened: ("charge.dispute.created", "dispute", "needs_response")
    case .disputeWon: ("charge.dispute.closed", "dispute", "won")
    case .disputeLost: ("charge.dispute.closed", "dispute", "lost")
    }
  }

  /// A German report of activities, every cell in quotation marks. With the buyer's bank paying
  /// in, and a payout to our own bank, as such reports have them.
  var paypal: [UInt8] {
    let own = movements.filter { $0.provider == .paypal }
    if own.isEmpty { return [] }
    var rows = [
      [
        "Datum", "Uhrzeit", "Zeitzone", "Name", "Typ", "Status", "Währung", "Brutto", "Gebühr",
        "Netto", "Absender E-Mail-Adresse", "Transaktionscode", "Zugehöriger Transaktionscode",
        "Rechnungsnummer",
      ]
    ]
    for movement in own {
      if movement.kind == .payment { rows.append(row(movement, "Bankgutschrift auf PayPal-Konto")) }
      let type = movement.kind == .payment ? "Zahlung im Express-Checkout" : "Rückzahlung"
      rows.append(row(movement, type))
    }
    rows.append(row(own[own.count - 1], "Allgemeine Abbuchung"))
    let lines = rows.map { row in
      row.map { "\"\($0)\"" }.joined(separator: ",") + "\r\n"
    }
    return Array(lines.joined().utf8)
  }

  private func row(_ movement: Movement, _ type: String) -> [String] {
    let local = zone.local(at: movement.at)
    let (year, month, day) = local.day.components
    let date = [day, month].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ".")
    let isPayment = movement.kind == .payment
    let amount = Cents.german(isPayment ? movement.amount : -movement.amount)
    let number = movement.sale.map { numbers[$0] } ?? ""
    let isOurs = type.hasPrefix("Bankgut") || type.hasPrefix("Allgemein")
    let transaction = "\(isPayment ? "P" : "R")\(number)\(movement.at.seconds)\(isOurs ? "X" : "")"
    let buyer = movement.sale.map { sales[$0].buyer }
    return [
      "\(date).\(year)", local.time.description.prefix(8).description, "Europe/Berlin",
      buyer?.name ?? "", type, "Abgeschlossen", "EUR", amount, "0,00", amount,
      buyer?.email ?? "", transaction, isPayment || isOurs ? "" : "P\(number)",
      isOurs ? "" : number,
    ]
  }
}
