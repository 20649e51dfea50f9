/// Words that would be taken for something other than a code when they stand in an address, a
/// coupon field or a cell of a table.
enum ReservedWords {
  /// Whether a folded code is one of them; `0` and `O` are the same here as everywhere.
  static func contain(_ code: Code) -> Bool { codes.contains(code) }

  private static let codes = Set(
    """
    ABOUT ADMIN ADMINISTRATOR ADVOCATE ANONYMOUS APPLE ASSETS CANCEL CHECKOUT CLAIM CODES COUPON
    COUPONCODE CUSTOMER DATENSCHUTZ DEFAULT DELETE DISCOUNT EMPTY ERROR EXAMPLE FALSE FEEDS FREESHIPPING
    FRIEND FRIENDS GIFTCARD GRATIS GUEST GUTSCHEIN GUTSCHEINCODE IMPRESSUM IMPRINT INDEX INVALID
    INVITE KUNDE KUNDEN LOCALHOST LOGIN LOGOUT MUSTER OFFER OFFERS OFFICE ORDER PARTNER PASSALONG
    PASSWORD PREVIEW PRIVACY PROMO PROMOCODE PROMOTION RABATT REDEEM REFERRAL REFUND REMOVE ROBOTS
    SAMPLE SEARCH SHARE SIGNUP SITEMAP STATUS STORNO SUPPORT SYSTEM TALLY TERMS TESTCODE TESTING
    UNDEFINED UNKNOWN UNSUBSCRIBE VOUCHER WELLKNOWN
    """
    .split(whereSeparator: { $0 == " " || $0 == "\n" })
    .compactMap { word in try? CodeReader.fold(Array(word.utf8).span) })
}
