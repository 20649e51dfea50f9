internal import JSON
internal import Quantity

/// Lines of `Documentation/events.schema.json`.
struct EventLines {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ registration: Registration, number: Int) {
    var writer = JSONWriter()
    writer.beginObject()
    writer.members([
      ("type", "registration"), ("id", "R-\(number)"), ("at", registration.at.description),
      ("amount", "0.00"),
    ])
    writer.key("qualified")
    writer.bool(true)
    writer.key("codes")
    writer.beginArray()
    writer.string(registration.code)
    writer.endArray()
    let visitor = registration.visitor
    writer.key("customer")
    writer.beginObject()
    writer.members([("name", visitor.name), ("email", visitor.email), ("country", "DE")])
    if !visitor.birthDate.isEmpty { writer.members([("birth_date", visitor.birthDate)]) }
    writer.endObject()
    add(&writer)
  }

  mutating func add(_ claim: Claim, number: Int, order: String) {
    var writer = JSONWriter()
    writer.beginObject()
    writer.members([
      ("type", "claim"), ("id", "C-\(number)"), ("order", order), ("code", claim.code),
      ("at", claim.at.description),
    ])
    add(&writer)
  }

  private mutating func add(_ writer: inout JSONWriter) {
    writer.endObject()
    bytes += writer.bytes + [UInt8(ascii: "\n")]
  }

  /// The disk was full.
  mutating func addTornLine() {
    bytes += Array("{\"type\":\"registration\",\"id\":\"R-9\n".utf8)
  }
}
