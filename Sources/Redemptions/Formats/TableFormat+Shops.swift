internal import Facts

extension TableFormat {
  /// Our own plain table, and what most people would name its columns.
  static let orders: TableFormat = {
    var format = TableFormat(
      "orders",
      columns: [
        .record: ["record_id"], .number: ["order_id", "order_number", "order"],
        .code: ["code", "referral_code", "coupon", "coupon_code", "discount_code"],
        .landing: ["landing_page", "landing_site"], .customer: ["customer_id", "customer"],
        .email: ["email", "customer_email", "e-mail"], .phone: ["phone"], .country: ["country"],
        .postcode: ["postcode", "zip"], .street: ["street"], .name: ["name", "customer_name"],
        .firstName: ["first_name"], .lastName: ["last_name"], .company: ["company"],
        .networkAddress: ["ip", "ip_address"], .browser: ["user_agent"],
        .currency: ["currency"], .goods: ["amount", "goods", "subtotal"], .total: ["total"],
        .shipping: ["shipping"], .tax: ["tax"], .discount: ["discount"],
        .refunded: ["refunded", "refunded_amount"], .status: ["status", "state"],
        .created: ["created_at", "ordered_at", "date"], .paid: ["paid_at"],
        .changed: ["updated_at", "changed_at"], .cancelled: ["cancelled_at", "canceled_at"],
        .test: ["test"], .contract: ["contract", "contract_id"],
        .employee: ["is_employee"], .birthDate: ["birth_date", "date_of_birth"],
        .underAge: ["under_age"],
      ], signature: [.number, .created])
    format.items = ItemFields(
      article: ["item_sku"], quantity: ["item_quantity"],
      price: ["item_price"], total: ["item_total"], tax: ["item_tax"],
      discount: ["item_discount"], refunded: ["item_refunded"])
    format.statuses = [
      "paid": .paid, "completed": .paid, "complete": .paid, "fulfilled": .paid,
      "partially_refunded": .paid, "pending": .awaitingPayment, "open": .awaitingPayment,
      "authorized": .awaitingPayment, "unpaid": .awaitingPayment, "on-hold": .awaitingPayment,
      "processing": .paid, "cancelled": .cancelled, "canceled": .cancelled, "voided": .cancelled,
      "failed": .cancelled, "expired": .cancelled, "refunded": .refunded,
    ]
    return format
  }()

  /// Shopify's orders export: `ShopifyReader` knows its further rows.
  static let shopify: TableFormat = {
    var format = TableFormat(
      "shopify",
      columns: [
        .record: ["Id"], .number: ["Name"], .code: ["Discount Code"], .email: ["Email"],
        .phone: ["Phone", "Billing Phone", "Shipping Phone"],
        .country: ["Billing Country", "Shipping Country"],
        .postcode: ["Shipping Zip", "Billing Zip"],
        .street: ["Shipping Street", "Billing Street", "Shipping Address1"],
        .name: ["Billing Name", "Shipping Name"], .company: ["Billing Company"],
        .currency: ["Currency"], .total: ["Total"], .shipping: ["Shipping"], .tax: ["Taxes"],
        .discount: ["Discount Amount"], .refunded: ["Refunded Amount"],
        .status: ["Financial Status"], .created: ["Created at"], .paid: ["Paid at"],
        .cancelled: ["Cancelled at"], .test: ["Payment Method"],
      ], signature: [.number, .status, .total, .created])
    format.marks = ["Lineitem quantity", "Lineitem name", "Lineitem price"]
    format.testWords = ["bogus", "bogus gateway", "(for testing) bogus gateway"]
    format.statuses = [
      "paid": .paid, "partially_refunded": .paid, "pending": .awaitingPayment,
      "authorized": .awaitingPayment, "partially_paid": .awaitingPayment,
      "unpaid": .awaitingPayment, "refunded": .refunded, "voided": .cancelled,
      "expired": .cancelled,
    ]
    return format
  }()

  private static let wooStatuses: [String: OrderStatus] = {
    let words: [String: OrderStatus] = [
      "pending": .awaitingPayment, "pending payment": .awaitingPayment,
      "on-hold": .awaitingPayment, "on hold": .awaitingPayment, "processing": .paid,
      "completed": .paid, "cancelled": .cancelled, "failed": .cancelled, "trash": .cancelled,
      "checkout-draft": .awaitingPayment, "refunded": .refunded,
    ]
    return words.reduce(into: words) { $0["wc-" + $1.key] = $1.value }
  }()

  /// WooCommerce orders, by the fields of its REST interface.
  static let woocommerce: TableFormat = {
    var format = TableFormat("woocommerce", columns: [:], signature: [])
    format.statuses = wooStatuses
    format.zone = "UTC"
    return format
  }()

  /// The CSV of the plugins of SkyVerge and WebToffee; times are those of the shop's clocks.
  static let woocommerceTable: TableFormat = {
    var format = TableFormat(
      "woocommerce-csv",
      columns: [
        .record: ["order_id"], .number: ["order_number", "order_number_formatted"],
        .code: ["coupon_items", "coupons", "coupon_code"],
        .customer: ["customer_id", "customer_user"],
        .email: ["customer_email", "billing_email"], .phone: ["billing_phone"],
        .country: ["billing_country"], .postcode: ["shipping_postcode", "billing_postcode"],
        .street: ["shipping_address_1", "billing_address_1"],
        .firstName: ["billing_first_name"], .lastName: ["billing_last_name"],
        .company: ["billing_company"], .networkAddress: ["customer_ip_address"],
        .browser: ["customer_user_agent"], .currency: ["order_currency", "currency"],
        .total: ["order_total"], .shipping: ["shipping_total"],
        .shippingTax: ["shipping_tax_total", "shipping_tax"],
        .tax: ["tax_total", "order_tax", "cart_tax"],
        .discount: ["discount_total", "cart_discount"],
        .refunded: ["refunded_total", "total_refunded_amount"], .status: ["status"],
        .created: ["order_date", "date"], .paid: ["paid_date"],
      ], signature: [.number, .status, .total, .created])
    format.statuses = wooStatuses
    format.dateOrder = .monthFirst
    format.hasItemRows = true
    // SkyVerge has a row for each item, or one cell for all; WebToffee has a cell for each.
    format.items = ItemFields(
      article: ["item_sku"], quantity: ["item_quantity"], total: ["item_total"],
      tax: ["item_total_tax"], refunded: ["item_refunded"],
      packed: ["line_items", "line_item_1"], addsTax: true)
    return format
  }()

  /// Shopware 6, profile "Default orders". It has no code and no payment state of its own: they
  /// come from columns that are added to the profile, or from a mapping file. Without a state an
  /// order counts as not paid.
  static let shopware6: TableFormat = {
    var format = TableFormat(
      "shopware6",
      columns: [
        .record: ["id"], .number: ["order_number"],
        .code: ["promotion_code", "promotion_codes", "line_items_promotion_code"],
        .email: ["customer_email"], .firstName: ["customer_firstname"],
        .lastName: ["customer_lastname"], .company: ["billing_address_company"],
        .postcode: ["shipping_address_zipcode", "billing_address_zipcode"],
        .street: ["shipping_address_street", "billing_address_street"],
        .currency: ["currency", "currency_iso_code"], .total: ["amount_total"],
        .shipping: ["shipping_total"],
        .status: ["payment_state", "transactions_state", "transactions.stateMachineState"],
        .created: ["order_date_time"],
      ], signature: [.record, .number, .total, .created])
    format.marks = ["sales_channel_id"]
    format.zone = "UTC"
    format.usualStatus = .awaitingPayment
    format.hasItemRows = true
    // Columns that are added to the profile, or those of an app that writes a row for each item.
    format.items = ItemFields(
      article: ["item_sku", "product_number", "line_items_product_number"],
      quantity: ["item_quantity", "line_items_quantity"],
      price: ["item_price", "line_items_unit_price"],
      total: ["item_total", "line_items_total_price"])
    format.statuses = [
      "paid": .paid, "paid_partially": .awaitingPayment, "open": .awaitingPayment,
      "authorized": .awaitingPayment, "in_progress": .awaitingPayment,
      "reminded": .awaitingPayment, "unconfirmed": .awaitingPayment,
      "refunded_partially": .paid, "refunded": .refunded, "cancelled": .cancelled,
      "failed": .cancelled, "chargeback": .refunded,
    ]
    return format
  }()

  /// Shopware 5, profile "orders": a row for each position; states are numbers.
  static let shopware5: TableFormat = {
    var format = TableFormat(
      "shopware5",
      columns: [
        .record: ["orderId"], .number: ["number"], .code: ["voucherCode", "partnerId"],
        .customer: ["customerId"], .email: ["email", "customerEmail"],
        .currency: ["currency"], .total: ["invoiceAmount"], .shipping: ["invoiceShipping"],
        .status: ["cleared"], .created: ["orderTime"],
      ], signature: [.record, .number, .total, .created, .status])
    format.marks = ["invoiceAmountNet"]
    format.hasItemRows = true
    format.items = ItemFields(
      article: ["articleNumber", "articleordernumber"], quantity: ["quantity"], price: ["price"])
    let cancelled = ["30", "35"], paid = ["12"], refunded = ["20"]
    for id in 9...35 { format.statuses["\(id)"] = .awaitingPayment }
    for id in cancelled { format.statuses[id] = .cancelled }
    for id in paid { format.statuses[id] = .paid }
    for id in refunded { format.statuses[id] = .refunded }
    return format
  }()
}
