internal import JSON

/// Tells formats of JSON by the members of an object.
enum EventFormats {
  static func format(of object: JSONObject) -> InputFormat? {
    let names = Set(object.members.map(\.name))
    if let elements = EventWrapper.elements(of: object) {
      return elements.lazy.compactMap(\.object)
        .compactMap { format(of: EventWrapper.node(of: $0) ?? $0) }.first
    }
    let kind = object["object"]?.string
    if kind == "list", let first = object["data"]?.array?.first?.object { return format(of: first) }
    if kind != nil, object["id"] != nil { return .stripe }
    if isShopify(object, names) { return .shopifyJSON }
    if names.isSuperset(of: ["increment_id", "grand_total"]) { return .magento }
    if names.contains("actionDetails") { return .matomo }
    if names.contains("event_id"), names.contains("event_type") { return .paddle }
    if names.isSuperset(of: ["jsonapi"]) || object["meta"]?["event_name"] != nil
      || isLemonSqueezy(object["type"]) || isLemonSqueezy(object["data"]?.array?.first?["type"])
    {
      return .lemonsqueezy
    }
    if isWooCommerce(names) { return .woocommerce }
    if let type = object["type"]?.string, EventLines.types.contains(type) { return .events }
    let isLog =
      names.contains("request") || names.contains("EdgeStartTimestamp")
      || names.contains("ClientRequestURI") || names.contains("proxy")
      || !names.isDisjoint(with: JSONLogLine.statuses)
        && !names.isDisjoint(with: JSONLogLine.addresses)
      || names.isSuperset(of: ["deploymentId", "timestamp"]) || names.contains("log_type")
    return isLog ? .jsonLog : nil
  }

  private static func isLemonSqueezy(_ type: JSONValue?) -> Bool {
    ["orders", "discount-redemptions"].contains(type?.string ?? "")
  }

  /// Requests may ask for some members only.
  private static func isWooCommerce(_ names: Set<String>) -> Bool {
    names.contains("order_key") || names.isSuperset(of: ["parent_id", "amount"])
      || names.contains("date_created_gmt")
        && !names.isDisjoint(with: ["total", "coupon_lines", "line_items"])
  }

  private static func isShopify(_ object: JSONObject, _ names: Set<String>) -> Bool {
    names.isSuperset(of: ["financial_status", "created_at"])
      || names.isSuperset(of: ["displayFinancialStatus", "createdAt"])
      || object["id"]?.string?.hasPrefix("gid://shopify/Order/") == true
  }

  /// The reader of a format; nil where another target reads it.
  static func source(_ format: InputFormat, _ context: ImportContext) -> (any EventSource)? {
    switch format {
    case .shopifyJSON: ShopifyOrders(context)
    case .woocommerce: WooCommerceOrders(context)
    case .magento: MagentoOrders(context)
    case .matomo: MatomoVisits(context)
    case .stripe: StripeObjects(context)
    case .lemonsqueezy: LemonSqueezyOrders(context)
    case .paddle: PaddleEvents(context)
    case .events: EventLines(context)
    default: nil
    }
  }
}
