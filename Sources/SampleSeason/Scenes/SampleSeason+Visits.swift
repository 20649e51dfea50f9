internal import Quantity

/// Share pages that were looked at before an order.
extension SampleSeason {
  mutating func tellOfVisits() {
    // No code typed, but the friend came from an advocate's page.
    var friend = names.next()
    look(friend, advocates.next().code, at(5, 11, 19, 2))
    let visited = sell(at(5, 11, 19, 20), friend, .members)
    name("visited_order", .sale(visited))

    // Looked at one neighbour's page, and typed the code of another.
    friend = names.next()
    look(friend, advocates.next().code, at(6, 9, 20, 1))
    sell(at(6, 9, 20, 30), friend, code: advocates.next().code, .members)

    // Twice within a few seconds: one click.
    friend = names.next()
    let code = advocates.next().code
    look(friend, code, at(7, 9, 17, 40))
    look(friend, code, at(7, 9, 17, 40).adding(seconds: 4))
  }

  /// Somebody looks at a share page.
  mutating func look(_ visitor: Buyer, _ code: String, _ time: Instant) {
    views.append(
      PageView(at: time, address: visitor.address, browser: visitor.browser, path: "/r/\(code)"))
  }
}
