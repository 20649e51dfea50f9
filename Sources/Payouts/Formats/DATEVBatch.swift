package import Diagnostics
package import Program
package import Quantity

/// A payout as a booking batch that DATEV programs import: `EXTF`, category 21, version 13.
///
/// One booking for each part, without names. Windows-1252, CRLF, decimal comma.
/// Source: DATEV's description of the format (developer.datev.de).
package struct DATEVBatch: Sendable {
  package let settings: DATEVSettings
  /// When the batch was made, by the programme's clock.
  package let createdAt: LocalTime
  /// The day of all bookings.
  package let bookedOn: Day
  package let title: String
  /// `P3`.
  package let document: String

  /// Ten digits before the comma, two after it.
  private static let amountMax: Int64 = 9_999_999_999_99
  private static let titleMax = 30
  private static let textMax = 60

  /// The first columns; those that follow are optional, and empty in any case.
  private static let columns = [
    "Umsatz (ohne Soll/Haben-Kz)", "Soll/Haben-Kennzeichen", "WKZ Umsatz", "Kurs",
    "Basis-Umsatz", "WKZ Basis-Umsatz", "Konto", "Gegenkonto (ohne BU-Schlüssel)",
    "BU-Schlüssel", "Belegdatum", "Belegfeld 1", "Belegfeld 2", "Skonto", "Buchungstext",
  ]

  package init(
    settings: DATEVSettings, createdAt: LocalTime, bookedOn: Day, title: String, document: String
  ) {
    self.settings = settings
    self.createdAt = createdAt
    self.bookedOn = bookedOn
    self.title = title
    self.document = document
  }

  /// The file; nil after adding a finding for each part that cannot be in it.
  package func file(
    _ parts: [PayoutPart], path: String, into findings: inout [Diagnostic]
  ) -> [UInt8]? {
    let large = parts.filter { $0.amount > Self.amountMax }
    findings += large.map { .amountTooLarge($0.reference, "DATEV booking", path) }
    guard large.isEmpty else { return nil }
    var bytes = Windows1252Text.bytes(of: header + "\r\n")
    bytes += Windows1252Text.bytes(of: Self.columns.joined(separator: ";") + "\r\n")
    for part in parts { bytes += Windows1252Text.bytes(of: booking(part) + "\r\n") }
    return bytes
  }

  private var header: String {
    let day = Self.digits(bookedOn)
    let year = bookedOn.month >= settings.yearStartMonth ? bookedOn.year : bookedOn.year - 1
    let start = "\(year)\(Self.padded(settings.yearStartMonth, 2))01"
    let time = createdAt.time
    let created =
      Self.digits(createdAt.day) + Self.padded(time.hour, 2) + Self.padded(time.minute, 2)
      + Self.padded(time.second, 2) + "000"
    return [
      quoted("EXTF"), "700", "21", quoted("Buchungsstapel"), "13", created, "", quoted("RE"),
      quoted(""), quoted(""), String(settings.consultant), String(settings.client), start,
      String(settings.accountLength), day, day, quoted(String(title.prefix(Self.titleMax))),
      quoted("WD"), "1", "0", "0", quoted("EUR"), "", quoted(""), "", "", quoted("03"), "", "",
      quoted(""), quoted(""),
    ].joined(separator: ";")
  }

  /// The debit account receives, the credit account gives.
  private func booking(_ part: PayoutPart) -> String {
    let whole = part.amount / 100
    return [
      "\(whole),\(Self.padded(Int(part.amount % 100), 2))", quoted("S"), quoted("EUR"), "", "",
      quoted(""), settings.debitAccount, settings.creditAccount, quoted(""),
      Self.padded(bookedOn.dayOfMonth, 2) + Self.padded(bookedOn.month, 2), quoted(document),
      quoted(part.reference), "",
      quoted(String("\(title) \(part.reference)".prefix(Self.textMax))),
    ].joined(separator: ";")
  }

  /// In quotation marks, which are doubled inside; control characters have no place in the format.
  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars where scalar.value >= 0x20 && scalar.value != 0x7F {
      result.unicodeScalars.append(scalar)
      if scalar == "\"" { result.unicodeScalars.append(scalar) }
    }
    return result + "\""
  }

  private static func digits(_ day: Day) -> String {
    let (year, month, day) = day.components
    return padded(year, 4) + padded(month, 2) + padded(day, 2)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
