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

  private static func nodes(of value: JSONValue) -> [JSONValue]? {
    if let nodes = value["nodes"]?.array { return nodes }
    return value["edges"]?.array?.map { $0["node"] ?? $0 }
  }

  /// The format of the records, when an object around them begins that is longer than the head.
  static func format(ofHead head: [UInt8]) -> InputFormat? {
    let start = head.prefix(256).filter { $0 > 0x20 }
    let isWrapper = (lists + ["data"]).contains { start.starts(with: "{\"\($0)\":".utf8) }
    guard isWrapper, let bracket = head.firstIndex(of: UInt8(ascii: "[")) else { return nil }
    var splitter = JSONSplitter()
    var values: [JSONSplitter.Value] = []
    splitter.append(head.span.extracting(droppingFirst: bracket), into: &values)
    for value in values {
      guard let object = (try? JSONValue(parsing: value.bytes))?.object else { continue }
      let record = object["node"]?.object ?? object
      if let format = EventFormats.format(of: record) { return format }
    }
    return nil
  }
}
