internal import JSON

/// Tells formats of JSON by the members of an object.
enum EventFormats {
  static func format(of object: JSONObject) -> InputFormat? {
    let names = Set(object.members.map(\.name))
    let kind = object["object"]?.string
    if kind == "list", let first = object["data"]?.array?.first?.object { return format(of: first) }
    if kind != nil, object["id"] != nil { return .stripe }
    if names.contains("event_id"), names.contains("event_type") { return .paddle }
    if names.isSuperset(of: ["jsonapi"]) || object["meta"]?["event_name"] != nil
      || ["orders", "discount-redemptions"].contains(object["type"]?.string ?? "")
    {
      return .lemonsqueezy
    }
    if names.contains("order_key") || names.isSuperset(of: ["parent_id", "amount"]) {
      return .woocommerce
    }
    if let type = object["type"]?.string, EventLines.types.contains(type) { return .events }
    let isLog =
      names.contains("request") || names.contains("EdgeStartTimestamp")
      || names.contains("ClientRequestURI") || names.contains("status")
      || names.contains("status_code")
    return isLog ? .jsonLog : nil
  }

  /// The reader of a format; nil where another target reads it.
  static func source(_ format: InputFormat, _ context: ImportContext) -> (any EventSource)? {
    switch format {
    case .woocommerce: WooCommerceOrders(context)
    case .stripe: StripeObjects(context)
    case .lemonsqueezy: LemonSqueezyOrders(context)
    case .paddle: PaddleEvents(context)
    case .events: EventLines(context)
    default: nil
    }
  }
}
