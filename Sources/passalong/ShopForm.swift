/// The forms in which codes are handed to a shop.
enum ShopForm: String, CaseIterable {
  /// One code on a line.
  case plain
  /// JSON lines: the variables of Shopify's `discountRedeemCodeBulkAdd`, 250 codes in each call.
  case shopify
  /// CSV of WooCommerce's coupons, one on a line.
  case woocommerce
  /// JSON lines: what Stripe's `POST /v1/promotion_codes` takes, one code in each call.
  case stripe
}
