internal import Quantity

/// What shops sell and servers answer on ordinary days.
extension SampleSeason {
  mutating func tellOfEverydayBusiness() {
    let customers = advocates.all.filter { $0.audience == "customer" }
    for month in 1...12 {
      sellAsUsual(in: month, customers)
      browse(in: month, customers)
    }
  }

  private mutating func sellAsUsual(in month: Int, _ customers: [Advocate]) {
    let articles: [Article] = [.balcony, .wallbox, .battery, .meter, .balcony]
    for number in 0..<18 {
      let time = at(month, 1 + random.pick(28), 8 + random.pick(12), random.pick(60))
      // No codes were handed out before February.
      let isReferred = month > 1 && number.isMultiple(of: 5)
      let article = isReferred ? Article.balcony : articles[random.pick(articles.count)]
      // The last ones told no scene of their own.
      let advocate = customers[customers.count - 1 - random.pick(60)]
      let shop: Sale.Shop = number < 12 ? .shop : number < 15 ? .members : .showroom
      let wait = random.pick(3)
      sell(time, names.next(), code: isReferred ? advocate.code : nil, shop) {
        $0.take(article)
        $0.payment = wait
      }
    }
  }

  private mutating func browse(in month: Int, _ customers: [Advocate]) {
    for number in 0..<60 {
      let time = at(month, 1 + random.pick(28), random.pick(24), random.pick(60))
      let code = customers[random.pick(customers.count)].code
      var view = PageView(
        at: time, address: "198.51.100.\(random.pick(250) + 1)",
        browser: Browser.names[random.pick(Browser.names.count)], path: "/r/\(code)")
      switch number % 10 {
      case 0: view.browser = Browser.previews[random.pick(2)]
      case 1: view.browser = Browser.bots[random.pick(2)]
      case 2, 3, 4: view.path = ["/", "/angebote/", "/en/", "/style.css"][random.pick(4)]
      case 5: view.method = "HEAD"
      case 6: view.status = 404
      default: break
      }
      views.append(view)
    }
  }
}

extension SplitMix {
  /// From 0 up to, but not including, `count`.
  mutating func pick(_ count: Int) -> Int { Int(next() % UInt64(count)) }
}
