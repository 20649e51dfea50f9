internal import Codes
internal import Ledger
internal import Quantity

/// Codes as people read them.
enum ShownCode {
  /// In groups if it has a minted code's form, else as it is.
  static func grouped(_ code: Code) -> String {
    guard CodeShape.lengths.contains(code.count) else { return code.text }
    let shape = CodeShape(length: code.count)
    return shape.isMinted(code) ? shape.grouped(code) : code.text
  }

  static func grouped(_ issued: IssuedCode) -> String {
    issued.spelling?.text ?? grouped(issued.code)
  }

  /// What a code is good for, in words.
  static func words(for life: CodeLife, in zone: ZoneRules) -> String {
    switch life {
    case .issued: "issued"
    case .retired(let day): "retired, credited through \(day)"
    case .replaced(let code): "replaced by \(grouped(code)), still credited"
    case .revoked(let instant): "revoked from \(words(for: instant, in: zone)) on"
    }
  }

  /// Day and time in the programme's zone.
  static func words(for instant: Instant, in zone: ZoneRules) -> String {
    let local = zone.local(at: instant).description
    return String(local.prefix(16)).replacing("T", with: " ")
  }
}
