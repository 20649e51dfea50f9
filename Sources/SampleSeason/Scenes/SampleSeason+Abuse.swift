/// Signs that somebody recommends themselves in a disguise.
extension SampleSeason {
  mutating func tellOfAbuse() {
    // Two members recommend each other.
    let (one, other) = (advocates.next(), advocates.next())
    sell(at(6, 1), buyer(who: other), code: one.code)
    sell(at(6, 8), buyer(who: one), code: other.code)

    // Advocate and friend order from the same place on the same day.
    let neighbour = advocates.next()
    var first = buyer(who: neighbour)
    first.address = "203.0.113.7"
    var second = names.next()
    second.address = first.address
    second.browser = first.browser
    sell(at(7, 2, 19, 10), first, .members)
    sell(at(7, 2, 19, 40), second, code: neighbour.code, .members)

    // The friend's address is the advocate's at another provider.
    let alike = advocates.next()
    var twin = names.next()
    twin.email = (alike.email.split(separator: "@").first.map(String.init) ?? "") + "@mail.example"
    let similar = sell(at(7, 16), twin, code: alike.code)
    name("similar_order", .sale(similar))

    // Both at once, and a throw-away address: too much.
    let sly = advocates.next()
    var disguise = buyer(who: sly)
    disguise.address = "203.0.113.99"
    sell(at(8, 5, 9, 10), disguise, .members)
    disguise.email =
      (sly.email.split(separator: "@").first.map(String.init) ?? "")
      + "@mail.example"
    let rejected = sell(at(8, 5, 9, 50), disguise, code: sly.code, .members)
    name("fraud_order", .sale(rejected))
    var hurried = names.next()
    hurried.email = "wer.da@throwaway.example"
    sell(at(8, 19), hurried, code: advocates.next().code)
  }

  /// An advocate as a customer of the shop.
  private mutating func buyer(who advocate: Advocate) -> Buyer {
    var buyer = names.next()
    buyer.email = advocate.email
    return buyer
  }
}
