/// The formats that are read without a mapping file, as `--format` names them.
package enum InputFormat: String, Sendable, Hashable, CaseIterable {
  /// Our own plain table of orders.
  case orders
  case shopify
  /// Shopify's interfaces, REST and GraphQL.
  case shopifyJSON = "shopify-json"
  case woocommerce
  case woocommerceTable = "woocommerce-csv"
  case shopware6, shopware5
  case magento
  case magentoTable = "magento-csv"
  case stripe
  case stripeTable = "stripe-csv"
  case paypal, gumroad, lemonsqueezy, paddle
  /// Our own event lines.
  case events
  /// Apache and nginx, combined, with or without the virtual host.
  case accessLog = "access-log"
  case cloudFront = "cloudfront"
  /// Caddy, Cloudflare Logpush and other logs with a JSON object in each line.
  case jsonLog = "json-log"
  /// Visits with their actions.
  case matomo

  /// The tables that are values; the others have readers of their own.
  var table: TableFormat? {
    switch self {
    case .orders: .orders
    case .shopify: .shopify
    case .woocommerceTable: .woocommerceTable
    case .shopware6: .shopware6
    case .shopware5: .shopware5
    case .stripeTable: .stripeTable
    case .gumroad: .gumroad
    case .magentoTable: .magentoTable
    case .shopifyJSON, .woocommerce, .magento, .stripe, .paypal, .lemonsqueezy, .paddle,
      .events, .accessLog, .cloudFront, .jsonLog, .matomo:
      nil
    }
  }
}
