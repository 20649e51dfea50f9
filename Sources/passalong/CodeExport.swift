internal import CSV
internal import CommandLine
internal import Codes
internal import JSON
internal import Ledger
internal import Quantity

/// One run of `codes export`: the codes that are credited now, in the form of a shop.
struct CodeExport {
  /// Shopify takes no more in one call.
  private static let shopifyCodesMax = 250

  private let form: ShopForm
  /// What a code gives, in the shop's own terms; needed by all but `plain`.
  private let discount: String

  init(_ arguments: Arguments) throws(UsageError) {
    let form = arguments.choice("for", as: ShopForm.self) ?? .plain
    self.form = form
    discount = arguments.value("discount") ?? ""
    let why: String
    switch form {
    case .plain: return
    case .shopify: why = "the discount's id, such as gid://shopify/DiscountCodeNode/123"
    case .stripe: why = "the coupon's id, such as FRIEND5"
    case .woocommerce:
      if Self.amount(discount) != nil { return }
      why = "a rate such as 5% or an amount such as 10.00"
    }
    if discount.isEmpty || form == .woocommerce {
      throw arguments.usageError(
        about: "discount", "it is not said what a code gives in the shop",
        why: "for \(form.rawValue), `--discount` is \(why)", fix: "add `--discount …`")
    }
  }

  func run(_ registry: Registry, _ verb: RegistryVerb) throws(LedgerFailure) {
    let console = verb.console
    if form == .woocommerce { console.write(Self.couponHeader) }
    var waiting: [String] = []
    try registry.forEachCode(CodeFilter(at: verb.site.now)) { issued in
      guard issued.isCredited(at: verb.site.now, on: verb.site.today) else { return true }
      switch form {
      case .plain: console.writeLine(issued.shown.text)
      case .woocommerce: console.write(coupon(issued, verb.site.zone))
      case .stripe: console.write(promotionCode(issued, verb.site.zone))
      case .shopify:
        waiting.append(issued.shown.text)
        if waiting.count == Self.shopifyCodesMax { console.write(redeemCodes(&waiting)) }
      }
      return !console.isOutputClosed
    }
    if !waiting.isEmpty { console.write(redeemCodes(&waiting)) }
  }

  private static let couponHeader: [UInt8] = {
    var writer = CSVWriter(.exchange)
    writer.record([
      "post_title", "post_status", "discount_type", "coupon_amount", "individual_use",
      "usage_limit_per_user", "expiry_date",
    ])
    return writer.takeBytes()
  }()

  /// When a code that was retired or revoked is credited no more.
  private func end(of issued: IssuedCode, _ zone: ZoneRules) -> Instant? {
    let retired = issued.creditsThrough.map { zone.start(of: $0.adding(days: 1)) }
    return [retired, issued.revokedFrom].compactMap(\.self).min()
  }

  private func coupon(_ issued: IssuedCode, _ zone: ZoneRules) -> [UInt8] {
    let (type, amount) = Self.amount(discount) ?? ("", "")
    // The first day on which it is not valid.
    let expiry = end(of: issued, zone).map { zone.day(at: $0).description } ?? ""
    var writer = CSVWriter(.exchange)
    writer.record([issued.shown.text, "publish", type, amount, "yes", "1", expiry])
    return writer.takeBytes()
  }

  private func promotionCode(_ issued: IssuedCode, _ zone: ZoneRules) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("promotion")
    writer.beginObject()
    writer.key("type")
    writer.string("coupon")
    writer.key("coupon")
    writer.string(discount)
    writer.endObject()
    writer.key("code")
    writer.string(issued.shown.text)
    if let end = end(of: issued, zone) {
      writer.key("expires_at")
      writer.int(end.seconds)
    }
    writer.key("metadata")
    writer.beginObject()
    writer.key("advocate")
    writer.string(String(issued.advocate))
    writer.endObject()
    writer.endObject()
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  private func redeemCodes(_ codes: inout [String]) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("discountId")
    writer.string(discount)
    writer.key("codes")
    writer.beginArray()
    for code in codes {
      writer.beginObject()
      writer.key("code")
      writer.string(code)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    codes.removeAll(keepingCapacity: true)
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  /// WooCommerce's type and amount for `5%` or `10.00`; nil for anything else.
  static func amount(_ text: String) -> (type: String, amount: String)? {
    let isRate = text.hasSuffix("%")
    let digits = isRate ? String(text.dropLast()) : text
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    let isNumber =
      (1...2).contains(parts.count)
      && parts.allSatisfy { part in
        (1...6).contains(part.utf8.count) && part.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
      }
    guard isNumber else { return nil }
    return (isRate ? "percent" : "fixed_cart", digits)
  }
}
