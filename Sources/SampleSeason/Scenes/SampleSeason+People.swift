/// Whether advocate and friend are two people who may take part.
extension SampleSeason {
  mutating func tellOfPeople() {
    // Recommended themselves: by customer number, and by e-mail address.
    let same = advocates.next()
    var buyer = names.next()
    buyer.customer = same.id
    sell(at(3, 14), buyer, code: same.code, .showroom)
    let sameMail = advocates.next()
    buyer = names.next()
    buyer.email = sameMail.email.uppercased()
    let own = sell(at(3, 21), buyer, code: sameMail.code)
    name("own_order", .sale(own))

    buyer = names.next()
    buyer.country = "CH"
    buyer.postcode = "0000"
    sell(at(4, 28), buyer, code: advocates.next().code)

    // A customer since the winter.
    let customer = names.next()
    sell(at(1, 20), customer) {
      $0.take(.meter)
    }
    sell(at(3, 27), customer, code: advocates.next().code)

    // Paid in cash and left no name: nobody can say whether the friend is new.
    let stranger = Buyer(firstName: "", lastName: "", email: "")
    let unknown = sell(at(6, 6), stranger, code: advocates.next().code, .showroom)
    name("unknown_order", .sale(unknown))

    // Came back, and the offer pays for the first order only.
    let regular = names.next()
    let advocate = advocates.next()
    sell(at(2, 25), regular, code: advocate.code)
    sell(at(7, 8), regular, code: advocate.code) {
      $0.take(.battery)
    }

    // Too small, and in francs.
    sell(at(5, 7), names.next(), code: advocates.next().code) {
      $0.take(.cable)
    }
    sell(at(5, 8), names.next(), code: advocates.next().code) { $0.currency = "CHF" }

    // A gift card is no part of the goods: what is left is too little.
    sell(at(11, 24), names.next(), code: advocates.next().code) {
      $0.article = .cable
      $0.goods = Article.cable.price + 200_00
      $0.giftCard = 200_00
    }
  }
}
