/// What is sold.
enum Article: String {
  case balcony = "Balkonkraftwerk 800 W"
  case wallbox = "Wallbox 11 kW"
  case battery = "Batteriespeicher 5 kWh"
  case meter = "Energiemonitor"
  case cable = "Anschlusskabel 10 m"
  case roof = "Gewerbedach 30 kWp"

  /// Cents, tax included.
  var price: Int {
    switch self {
    case .balcony: 649_00
    case .wallbox: 899_00
    case .battery: 2490_00
    case .meter: 129_00
    case .cable: 39_00
    case .roof: 28_560_00
    }
  }
}
