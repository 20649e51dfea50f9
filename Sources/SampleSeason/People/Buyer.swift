/// Who orders: invented, at an address that nobody has (RFC 2606).
struct Buyer {
  var firstName: String
  var lastName: String
  var email: String
  var phone = ""
  var street = ""
  var postcode = ""
  var city = "Lindenhof"
  var country = "DE"
  var company = ""
  /// Network address and browser, where a shop records them.
  var address = ""
  var browser = Browser.names[0]
  /// The number by which shop and registry know them.
  var customer = ""
  /// `2010-09-14`, where somebody asks.
  var birthDate = ""
  /// Whether they work for the co-operative, where somebody asks.
  var isStaff = false

  var name: String { "\(firstName) \(lastName)" }
}
