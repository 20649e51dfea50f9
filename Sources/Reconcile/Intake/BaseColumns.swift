internal import Facts
internal import Program

/// What bases are made of, for a loop over the rows of a block.
struct BaseColumns {
  private let gross: Int64Column
  private let tax: Int64Column
  private let discount: Int64Column
  private let discountTax: Int64Column

  init(_ block: OrderBlock) {
    gross = block.gross
    tax = block.tax
    discount = block.discount
    discountTax = block.discountTax
  }

  @inline(__always)
  func base(_ row: Int, _ basis: AmountBasis) -> Int64 {
    basis.base(
      gross[at: row], tax: tax[at: row], discount: discount[at: row],
      discountTax: discountTax[at: row])
  }
}

extension AmountBasis {
  /// The amount that minimum and shares are counted on, before refunds.
  @inline(__always)
  func base(
    _ gross: Int64, tax: @autoclosure () -> Int64, discount: @autoclosure () -> Int64,
    discountTax: @autoclosure () -> Int64
  ) -> Int64 {
    switch self {
    case .grossAfterDiscount: gross
    case .netAfterDiscount: gross &- tax()
    case .netBeforeDiscount: gross &- tax() &+ discount() &- discountTax()
    case .grossBeforeDiscount: gross &+ discount()
    }
  }
}
