/// How the same order is told of more than once.
extension SampleSeason {
  mutating func tellOfRecords() {
    // Exports overlap: the last order of a month is in the next export, too.
    let advocate = advocates.next()
    let duplicate = sell(at(2, 28, 18), names.next(), code: advocate.code)
    tellAgain(duplicate, in: 3)

    // The shop changed the order: part of it was sent back.
    let corrected = sell(at(2, 12), names.next(), code: advocate.code) {
      $0.take(.wallbox)
    }
    tellAgain(corrected, in: 3) {
      $0.status = .partlyRefunded
      $0.refunded = 100_00
    }
    name("corrected_order", .sale(corrected))

    // Shop and payment provider tell of one order.
    let twice = sell(at(3, 3), names.next(), code: advocates.next().code)
    move(.payment, twice, at(3, 3, 11, 22))

    // The shop waits for the money, and PayPal has it.
    let transfer = sell(at(4, 8), names.next(), code: advocates.next().code) {
      $0.status = .pending
    }
    move(.payment, transfer, at(4, 9), by: .paypal)

    // A refund, a payment, a dispute and a claim of orders that no shop told of.
    move(.refund, nil, at(5, 20), by: .paypal, amount: 59_00)
    move(.payment, nil, at(8, 12), by: .paypal, amount: 63_90)
    move(.disputeOpened, nil, at(10, 6), amount: 49_00)
    claims.append(Claim(at: at(11, 4), sale: nil, code: advocate.code))

    // A test of the till, an order that is not paid, one that was cancelled.
    sell(at(2, 3), names.next(), code: advocate.code) { $0.isTest = true }
    sell(at(12, 29), names.next(), code: advocates.next().code) { $0.status = .pending }
    sell(at(4, 21), names.next(), code: advocates.next().code) { $0.status = .voided }
  }
}
