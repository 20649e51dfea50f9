internal import JSON

/// Somebody of the registry, with the code that they pass on.
struct Advocate {
  let id: String
  let email: String
  /// `customer`, `partner` or `supporter`.
  let audience: String
  /// Without groups.
  let code: String

  /// A line of `passalong links --as json`; nil where it has no advocate.
  init?(line: Substring) {
    guard let value = try? JSONValue(parsing: String(line)), let id = value["id"]?.string,
      let audience = value["audience"]?.string, let code = value["code"]?.string
    else { return nil }
    self.id = id
    self.audience = audience
    self.code = code.replacing("-", with: "")
    email = value["email"]?.string ?? ""
  }
}
