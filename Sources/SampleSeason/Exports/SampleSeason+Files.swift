internal import Quantity

extension SampleSeason {
  /// All files, below the folder of the site.
  package func files() -> [SeasonFile] {
    let numbers = SalesNumbers(sales)
    var files = ProgrammeAdditions.files
    for month in 1...12 { files += exports(of: month, numbers) }
    files.append(SeasonFile("season/leavers.csv", leavers))
    files.append(SeasonFile("season/cast", cast(numbers)))
    return files
  }

  private func exports(of month: Int, _ numbers: SalesNumbers) -> [SeasonFile] {
    let label = "2026-\(month < 10 ? "0" : "")\(month)"
    func file(_ name: String, _ ending: String, _ bytes: [UInt8]) -> SeasonFile? {
      bytes.isEmpty ? nil : SeasonFile("season/\(label)/\(name)-\(label).\(ending)", bytes)
    }
    let told = Sale.Shop.allCases.map { self.told(by: $0, in: month) }
    let moved = movements.filter { self.month(of: $0.at) == month }
    let money = MoneyTold(moved, sales, numbers, zone)
    return [
      file("shop", "csv", ShopifyExport(zone, numbers).bytes(of: told[0], month: month)),
      file("members", "json", WooCommerceExport(numbers).bytes(of: told[1])),
      file("showroom", "csv", ShowroomExport(zone, numbers).bytes(of: told[2])),
      file("stripe", "jsonl", money.stripe),
      file("paypal", "csv", money.paypal),
      file("events", "jsonl", events(in: month, numbers)),
      file("access", "log", accessLog(of: month)),
    ].compactMap(\.self)
  }

  /// What an export of the month says: its own sales, and older ones that it tells of again.
  private func told(by shop: Sale.Shop, in month: Int) -> [ToldSale] {
    let own = sales.indices.filter {
      sales[$0].shop == shop && self.month(of: sales[$0].at) == month
    }
    .map { ToldSale(index: $0, sale: sales[$0]) }
    let again = updates.filter { $0.month == month && $0.version.shop == shop }
      .map { ToldSale(index: $0.sale, sale: $0.version) }
    return (own + again).sorted { ($0.sale.at, $0.index) < ($1.sale.at, $1.index) }
  }

  private func accessLog(of month: Int) -> [UInt8] {
    let own = views.filter { self.month(of: $0.at) == month }.sorted { $0.at < $1.at }
    return AccessLog(zone: zone).bytes(of: own, isCut: month == 4)
  }

  private func events(in month: Int, _ numbers: SalesNumbers) -> [UInt8] {
    var lines = EventLines()
    for (index, registration) in registrations.enumerated()
    where self.month(of: registration.at) == month {
      lines.add(registration, number: index + 1)
    }
    for (index, claim) in claims.enumerated() where self.month(of: claim.at) == month {
      lines.add(claim, number: index + 1, order: claim.sale.map { numbers[$0] } ?? "4711")
    }
    if month == 5 { lines.addTornLine() }
    return lines.bytes
  }

  private var leavers: String {
    var text = "id,state\n"
    for case ("leaver", .text(let id)) in cast { text += "\(id),inactive\n" }
    return text
  }

  /// Assignments for a shell.
  private func cast(_ numbers: SalesNumbers) -> String {
    cast.map { name, value in
      switch value {
      case .text(let text): "\(name)=\(text)\n"
      case .sale(let index): "\(name)=\(numbers[index])\n"
      }
    }.joined()
  }
}
