/// What differs between the pages of one mould.
enum ShareHole: UInt8, CaseIterable, Sendable {
  /// The code as it is written in addresses.
  case code
  /// The code in groups, as people read it.
  case groupedCode
  /// The advocate's name as HTML.
  case name
  /// The advocate's name inside an address.
  case nameInAddress
  /// The path of the QR code's modules.
  case qrPath
  /// The same inside an address.
  case qrPathInAddress
  /// The QR code as a picture, in base64.
  case qrPicture
  /// The last day of a retired code, in words.
  case lastDay
  /// The token of the advocate's page.
  case token
  /// The advocate's status, as HTML.
  case status

  /// What stands for it while a mould is made: letters and digits, which every way of writing text
  /// into a page leaves alone. Two sets, so that what is mistaken for a mark shows.
  func mark(_ set: Int) -> String {
    Self.begin + String(UnicodeScalar(UInt8(ascii: "A") + UInt8(set)))
      + String(UnicodeScalar(UInt8(ascii: "A") + rawValue)) + Self.end
  }

  static let begin = "Z7QX9M"
  static let end = "K3VW8RZ"
  static let markCount = begin.utf8.count + 2 + end.utf8.count
}
