/// A Swift file with each byte known as code, comment or text in quotes.
struct SwiftFile: Sendable {
  enum Kind: Sendable {
    case code, comment, quoted
  }

  let path: String
  let bytes: [UInt8]
  private let masks: [Kind: [UInt8]]

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var lexer = SwiftLexer(bytes)
    masks = Self.masks(bytes, lexer.kinds())
  }

  init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The bytes of one kind, all others blanks; lines stay where they are.
  func masked(_ kind: Kind) -> [UInt8] { masks[kind] ?? [] }

  private static func masks(_ bytes: [UInt8], _ kinds: [Kind]) -> [Kind: [UInt8]] {
    var code = [UInt8](repeating: UInt8(ascii: " "), count: bytes.count)
    var comments = code
    var quoted = code
    for index in bytes.indices {
      let byte = bytes[index]
      let isBreak = byte == UInt8(ascii: "\n")
      if isBreak || kinds[index] == .code { code[index] = byte }
      if isBreak || kinds[index] == .comment { comments[index] = byte }
      if isBreak || kinds[index] == .quoted { quoted[index] = byte }
    }
    return [.code: code, .comment: comments, .quoted: quoted]
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
