/// What happens to orders after they were paid.
extension SampleSeason {
  mutating func tellOfLaterEvents() {
    // Sent back within the hold, and long after the reward was released.
    let early = sell(at(4, 2), names.next(), code: advocates.next().code)
    move(.refund, early, at(4, 14))
    let late = sell(at(3, 9), names.next(), code: advocates.next().code)
    move(.refund, late, at(6, 30), by: .paypal)
    name("returned_order", .sale(late))

    // What was kept is less than the minimum.
    let rest = sell(at(6, 18), names.next(), code: advocates.next().code)
    move(.refund, rest, at(6, 29), amount: 600_00)

    // The friend's bank asks for the money: still open, won, lost.
    let open = sell(at(11, 30), names.next(), code: advocates.next().code)
    move(.disputeOpened, open, at(12, 14))
    name("disputed_order", .sale(open))
    let won = sell(at(7, 21), names.next(), code: advocates.next().code)
    move(.disputeOpened, won, at(8, 3))
    move(.disputeWon, won, at(9, 8))
    let lost = sell(at(7, 22), names.next(), code: advocates.next().code)
    move(.disputeOpened, lost, at(8, 4))
    move(.disputeLost, lost, at(9, 11))

    // In the night in which the clocks were set back, at a time that there was twice.
    sell(at(10, 25, 2, 30), names.next(), code: advocates.next().code, .showroom)
  }
}
