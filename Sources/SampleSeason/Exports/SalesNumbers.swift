/// The numbers that shops gave their orders, in the order of time.
struct SalesNumbers {
  private var numbers: [String]

  init(_ sales: [Sale]) {
    numbers = Array(repeating: "", count: sales.count)
    for shop in Sale.Shop.allCases {
      let own = sales.indices.filter { sales[$0].shop == shop }
        .sorted { (sales[$0].at, $0) < (sales[$1].at, $1) }
      for (place, index) in own.enumerated() { numbers[index] = Self.number(shop, place) }
    }
  }

  private static func number(_ shop: Sale.Shop, _ place: Int) -> String {
    switch shop {
    case .shop: "\(5001 + place)"
    case .members: "M\(7001 + place)"
    case .showroom: "B-\(301 + place)"
    }
  }

  subscript(sale: Int) -> String { numbers[sale] }
}
