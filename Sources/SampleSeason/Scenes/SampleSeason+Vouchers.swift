/// Vouchers are articles that do not count (`excluded_products`).
extension SampleSeason {
  mutating func tellOfVouchers() {
    // Nothing else was bought: there is nothing that a reward could be counted on.
    let voucher = sell(at(10, 6), names.next(), code: advocates.next().code, .showroom) {
      $0.take(.voucher)
    }
    name("voucher_order", .sale(voucher))
  }
}
