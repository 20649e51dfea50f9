/// Makes people up: names of plants, birds and placeholders, addresses on `example.*`.
struct BuyerNames {
  private var count = 0

  private static let firstNames = [
    "Ada", "Bruno", "Carla", "Deniz", "Edda", "Fritz", "Greta", "Hakan", "Ilse", "Jonas", "Klara",
    "Levent", "Mona", "Nils", "Olga", "Paul", "Quirin", "Rosa", "Selim", "Tilda", "Uwe", "Vera",
    "Willi", "Xenia", "Yasin", "Zora",
  ]

  private static let lastNames = [
    "Feldahorn", "Quittenbaum", "Holunder", "Schlehdorn", "Wacholder", "Mispelhain",
    "Weissdorn", "Hagebutt", "Sanddorn", "Buchfink", "Zeisig", "Goldammer", "Rotkehl",
    "Kleiber", "Wiedehopf", "Musterfrau", "Vorlage", "Platzhalter", "Schablone",
  ]

  private static let domains = ["example.org", "example.net", "example.com"]

  private static let streets = ["Am Anger", "Birkenweg", "Dorfstraße", "Gartenstraße", "Mühlgasse"]

  /// Each time somebody else.
  mutating func next() -> Buyer {
    let number = count
    count += 1
    let first = Self.firstNames[number % Self.firstNames.count]
    let last = Self.lastNames[number * 7 / 5 % Self.lastNames.count]
    var buyer = Buyer(
      firstName: first, lastName: last,
      email: "\(first).\(last).\(number + 101)@\(Self.domains[number % 3])".lowercased())
    buyer.street = "\(Self.streets[number % Self.streets.count]) \(number / 5 + 1)"
    // Postal codes that begin with 00 are not given out, and this range of numbers is for films.
    buyer.postcode = "00\(100 + number % 900)"
    buyer.phone = "+49 30 23125 \(100 + number % 900)"
    buyer.address = "198.51.100.\(number % 250 + 1)"
    buyer.browser = Browser.names[number % Browser.names.count]
    return buyer
  }
}
