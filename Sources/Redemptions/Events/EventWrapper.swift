internal import JSON

/// What interfaces put around a list of records: Stripe's lists, `{"orders": […]}`,
/// `{"items": […]}`, and GraphQL's edges and nodes.
enum EventWrapper {
  private static let lists = ["orders", "items"]

  /// The records within; nil when the object is one itself.
  static func elements(of object: JSONObject) -> [JSONValue]? {
    if object["object"]?.string == "list" { return object["data"]?.array }
    if object["id"] != nil || object["increment_id"] != nil { return nil }
    for name in lists {
      guard let inner = object[name] else { continue }
      return inner.array ?? nodes(of: inner)
    }
    return object["data"]?["orders"].flatMap(nodes)
  }

  /// What an edge leads to; nil for other objects.
  static func node(of object: JSONObject) -> JSONObject? {
    guard let node = object["node"]?.object else { return nil }
    return object.members.allSatisfy { ["node", "cursor"].contains($0.name) } ? node : nil
  }

  private static func nodes(of value: JSONValue) -> [JSONValue]? {
    if let nodes = value["nodes"]?.array { return nodes }
    return value["edges"]?.array
  }

  /// The format of the records, when the head begins with an object around them: of any length, it
  /// is read element by element.
  static func format(ofHead head: [UInt8]) -> InputFormat? {
    let start = head.prefix(256).filter { $0 > 0x20 }
    let isWrapper = (lists + ["data"]).contains { start.starts(with: "{\"\($0)\":".utf8) }
    guard isWrapper, let bracket = head.firstIndex(of: UInt8(ascii: "[")) else { return nil }
    var splitter = JSONSplitter()
    var values: [JSONSplitter.Value] = []
    splitter.append(head.span.extracting(droppingFirst: bracket), into: &values)
    for value in values {
      guard let object = (try? JSONValue(parsing: value.bytes))?.object else { continue }
      if let format = EventFormats.format(of: node(of: object) ?? object) { return format }
    }
    return nil
  }
}
