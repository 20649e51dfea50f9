/// Firms that bring firms: a share of each order, with a limit in money and a bonus for the fifth.
extension SampleSeason {
  mutating func tellOfPartners() {
    // Two per cent of 24,000 euros, a dozen times: the limit of 6,000 euros leaves a part of one
    // and nothing of the next.
    let roofer = advocates.next("partner")
    name("partner", .text(roofer.id))
    let village = firm("Wohnhof Beispiel eG", "wohnhof")
    for number in 0..<14 {
      sell(at(2 + number * 2 / 3, 5 + number % 3 * 8, 10), village, code: roofer.code) {
        $0.take(.roof)
      }
    }

    // The fifth order earned a bonus; one was sent back.
    let fitter = advocates.next("partner")
    let school = firm("Schulverein Muster e. V.", "schulverein")
    var orders: [Int] = []
    for month in 3...7 {
      orders.append(
        sell(at(month, 13, 9), school, code: fitter.code) {
          $0.take(.battery)
        })
    }
    tellAgain(orders[4], in: 8) {
      $0.status = .refunded
      $0.refunded = $0.goods
    }

    // Part of a big order was sent back: the share is counted on the rest.
    let partial = sell(
      at(9, 9), firm("Hofladen Krume", "krume"), code: advocates.next("partner").code
    ) {
      $0.take(.roof)
    }
    move(.refund, partial, at(9, 25), amount: 8000_00)
    name("partial_order", .sale(partial))
  }

  private mutating func firm(_ name: String, _ domain: String) -> Buyer {
    var firm = names.next()
    firm.company = name
    firm.email = "einkauf@\(domain).example"
    return firm
  }
}
