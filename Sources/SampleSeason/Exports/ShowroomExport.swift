internal import Quantity

/// The table that the showroom's till writes: Windows-1252, semicolons, decimal commas, times of
/// the clock on the wall. `Content/program/imports/showroom.yaml` says how to read it.
struct ShowroomExport {
  private let zone: ZoneRules
  private let numbers: SalesNumbers

  init(_ zone: ZoneRules, _ numbers: SalesNumbers) {
    self.zone = zone
    self.numbers = numbers
  }

  func bytes(of sales: [ToldSale]) -> [UInt8] {
    if sales.isEmpty { return [] }
    var text =
      "Beleg;Datum;Uhrzeit;Kundennummer;Käufer;E-Mail;Artikelnummer;Artikel;Summe;MwSt;Empfehlung;"
      + "Geburtstag;Personal;Zustand\r\n"
    for told in sales { text += line(told) + "\r\n" }
    // All that it writes is in the part of Windows-1252 that Latin 1 and Unicode share.
    return text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }

  /// `14.09.2010`
  private func birthday(_ buyer: Buyer) -> String {
    buyer.birthDate.split(separator: "-").reversed().joined(separator: ".")
  }

  private func line(_ told: ToldSale) -> String {
    let sale = told.sale
    let local = zone.local(at: sale.at)
    let day = local.day
    let date = [day.dayOfMonth, day.month].map { $0 < 10 ? "0\($0)" : "\($0)" }
      .joined(separator: ".")
    return [
      numbers[told.index], "\(date).\(day.year)", String(local.time.description.prefix(5)),
      sale.buyer.customer, sale.buyer.name.drop { $0 == " " }.description, sale.buyer.email,
      sale.article.number, sale.article.rawValue, Cents.german(sale.goods),
      Cents.german(Cents.tax(in: sale.goods)),
      sale.codes.joined(separator: ","), birthday(sale.buyer), sale.buyer.isStaff ? "ja" : "nein",
      sale.status == .paid ? "bezahlt" : "storniert",
    ].joined(separator: ";")
  }
}
