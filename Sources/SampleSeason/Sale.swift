internal import Quantity

/// An order as a shop has it in its books, at the time of an export.
struct Sale {
  enum Shop: Int, CaseIterable {
    /// The public shop: Shopify.
    case shop
    /// The shop for members: WooCommerce. It records network addresses.
    case members
    /// The till of the showroom: a table of its own.
    case showroom
  }

  enum Status: String {
    case paid, pending, voided, refunded
    case partlyRefunded = "partially_refunded"
  }

  var shop: Shop
  var at: Instant
  var buyer: Buyer
  var article = Article.balcony
  /// Cents, tax included.
  var goods = Article.balcony.price
  var shipping = 4_90
  var codes: [String] = []
  var status = Status.paid
  /// Days from order to payment.
  var payment = 0
  var refunded = 0
  var isTest = false
  var currency = "EUR"
  /// Cents of a gift card that is bought with it.
  var giftCard = 0
  /// Text in the column of codes that is none.
  var scribble = ""

  var paidAt: Instant? {
    status == .pending || status == .voided ? nil : at.adding(seconds: Int64(payment) * 86_400 + 60)
  }

  mutating func take(_ article: Article) {
    self.article = article
    goods = article.price
  }
}
