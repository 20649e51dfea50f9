import Testing

/// A browser's end of the event stream.
struct EventWire {
  let wire: Wire
  /// The generation the server named first.
  let generation: String

  init(port: UInt16) throws {
    wire = try Wire(port: port)
    wire.send("GET /__passalong/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
    let head = try wire.readUntil { $0.contains("\r\n\r\n") }
    #expect(head.hasPrefix("HTTP/1.1 200 "))
    #expect(head.contains("Content-Type: text/event-stream\r\n"))
    generation = try Self.event("generation", on: wire)
  }

  /// Waits for an event of a type and returns its data.
  func event(_ type: String) throws -> String {
    try Self.event(type, on: wire)
  }

  private static func event(_ type: String, on wire: Wire) throws -> String {
    let text = try wire.readUntil { $0.contains("data: ") && $0.contains("\n\n") }
    let lines = text.split(whereSeparator: \.isNewline)
    #expect(lines.contains("event: \(type)"), "\(text)")
    wire.drain()
    let data = try #require(lines.first { $0.hasPrefix("data: ") })
    return String(data.dropFirst(6))
  }
}
