internal import JSON
internal import Quantity

/// One line of a recorded what-if, read strictly.
struct WhatIfRow {
  /// From 1.
  private let line: Int
  private let members: JSONObject
  let type: String

  /// Amounts and counts beyond this are no result of a programme, and sums of them would not fit.
  private static let magnitudeMax: Int64 = 1 << 53

  init(_ bytes: [UInt8], line: Int) throws(WhatIfFlaw) {
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONValue(parsing: bytes, depthMax: 4)
    } catch {
      throw WhatIfFlaw(line: line, what: error.what)
    }
    guard let members = value.object, let type = members["type"]?.string else {
      throw WhatIfFlaw(line: line, what: "this is no object with a `type`")
    }
    self.line = line
    self.members = members
    self.type = type
  }

  func flaw(_ what: String) -> WhatIfFlaw { WhatIfFlaw(line: line, what: what) }

  func text(_ name: String) throws(WhatIfFlaw) -> String {
    guard let text = members[name]?.string else { throw flaw("`\(name)` is no text") }
    return text
  }

  /// Nil for `null` only.
  func textIfAny(_ name: String) throws(WhatIfFlaw) -> String? {
    members[name] == .null ? nil : try text(name)
  }

  func texts(_ name: String) throws(WhatIfFlaw) -> [String] {
    let texts = members[name]?.array?.map(\.string)
    guard let texts, !texts.contains(nil) else { throw flaw("`\(name)` is no list of texts") }
    return texts.compactMap(\.self)
  }

  func number(_ name: String) throws(WhatIfFlaw) -> Int64 {
    guard let number = members[name]?.number?.int64, number.magnitude <= Self.magnitudeMax.magnitude
    else { throw flaw("`\(name)` is no whole number") }
    return number
  }

  func numberIfAny(_ name: String) throws(WhatIfFlaw) -> Int64? {
    members[name] == .null ? nil : try number(name)
  }

  func change(_ name: String) throws(WhatIfFlaw) -> WhatIfRecord.Change {
    WhatIfRecord.Change(before: try number(name + "_before"), after: try number(name + "_after"))
  }

  /// Nil for `null` only.
  func day(_ name: String) throws(WhatIfFlaw) -> Day? {
    guard let text = try textIfAny(name) else { return nil }
    guard let day = try? Day(parsing: text) else { throw flaw("`\(name)` is no day") }
    return day
  }
}
