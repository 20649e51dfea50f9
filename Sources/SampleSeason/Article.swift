/// What is sold.
enum Article: String {
  case balcony = "Balkonkraftwerk 800 W"
  case wallbox = "Wallbox 11 kW"
  case battery = "Batteriespeicher 5 kWh"
  case meter = "Energiemonitor"
  case cable = "Anschlusskabel 10 m"
  case roof = "Gewerbedach 30 kWp"
  case voucher = "Gutschein für Solartechnik"

  /// Cents, tax included.
  var price: Int {
    switch self {
    case .balcony: 649_00
    case .wallbox: 899_00
    case .battery: 2490_00
    case .meter: 129_00
    case .cable: 39_00
    case .roof: 28_560_00
    case .voucher: 150_00
    }
  }

  /// As the shops number it; those of vouchers are left out by the offers.
  var number: String {
    switch self {
    case .balcony: "PV-800"
    case .wallbox: "WB-11"
    case .battery: "SP-5"
    case .meter: "EM-1"
    case .cable: "AK-10"
    case .roof: "GD-30"
    case .voucher: "GUTSCHEIN-150"
    }
  }
}
