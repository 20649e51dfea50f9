extension String {
  /// The pattern with each `{name}` replaced by its value.
  func filled(_ values: [String: String]) -> String {
    var text = ""
    var rest = self[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      guard let value = values[name] else {
        preconditionFailure("A pattern names only values that it is given.")
      }
      text += rest[..<open]
      text += value
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }
}
