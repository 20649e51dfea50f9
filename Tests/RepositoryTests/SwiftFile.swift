/// A Swift file with each byte known as code, comment or text in quotes.
struct SwiftFile: Sendable {
  enum Kind: Sendable {
    case code, comment, quoted
  }

  let path: String
  let bytes: [UInt8]
  private let kinds: [Kind]

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var lexer = SwiftLexer(bytes)
    kinds = lexer.kinds()
  }

  init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The bytes of one kind, all others blanks; lines stay where they are.
  func masked(_ kind: Kind) -> [UInt8] {
    zip(bytes, kinds).map { byte, its in
      its == kind || byte == UInt8(ascii: "\n") ? byte : UInt8(ascii: " ")
    }
  }

  /// The last part of the path without `.swift`.
  var stem: String {
    let name = path.split(separator: "/").last ?? ""
    return name.hasSuffix(".swift") ? String(name.dropLast(6)) : String(name)
  }

  /// `Quantity` of `Sources/Quantity/Day.swift`.
  var target: String {
    let parts = path.split(separator: "/")
    return parts.count > 2 ? String(parts[1]) : ""
  }
}
