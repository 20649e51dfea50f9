package import Quantity

extension CountryCode {
  /// The country's name in German or English where it is on the list, else its code.
  package func name(in language: Language) -> String {
    let names = language.primary == "de" ? Self.german : Self.english
    return names[code] ?? code
  }

  private static let german: [String: String] = [
    "AL": "Albanien", "AT": "Österreich", "AU": "Australien", "BA": "Bosnien und Herzegowina",
    "BE": "Belgien", "BG": "Bulgarien", "CA": "Kanada", "CH": "Schweiz", "CY": "Zypern",
    "CZ": "Tschechien", "DE": "Deutschland", "DK": "Dänemark", "EE": "Estland", "ES": "Spanien",
    "FI": "Finnland", "FR": "Frankreich", "GB": "Vereinigtes Königreich", "GR": "Griechenland",
    "HR": "Kroatien", "HU": "Ungarn", "IE": "Irland", "IS": "Island", "IT": "Italien",
    "LI": "Liechtenstein", "LT": "Litauen", "LU": "Luxemburg", "LV": "Lettland", "MT": "Malta",
    "NL": "Niederlande", "NO": "Norwegen", "NZ": "Neuseeland", "PL": "Polen", "PT": "Portugal",
    "RO": "Rumänien", "RS": "Serbien", "SE": "Schweden", "SI": "Slowenien", "SK": "Slowakei",
    "TR": "Türkei", "UA": "Ukraine", "US": "Vereinigte Staaten",
  ]

  private static let english: [String: String] = [
    "AL": "Albania", "AT": "Austria", "AU": "Australia", "BA": "Bosnia and Herzegovina",
    "BE": "Belgium", "BG": "Bulgaria", "CA": "Canada", "CH": "Switzerland", "CY": "Cyprus",
    "CZ": "Czechia", "DE": "Germany", "DK": "Denmark", "EE": "Estonia", "ES": "Spain",
    "FI": "Finland", "FR": "France", "GB": "United Kingdom", "GR": "Greece",
    "HR": "Croatia", "HU": "Hungary", "IE": "Ireland", "IS": "Iceland", "IT": "Italy",
    "LI": "Liechtenstein", "LT": "Lithuania", "LU": "Luxembourg", "LV": "Latvia", "MT": "Malta",
    "NL": "Netherlands", "NO": "Norway", "NZ": "New Zealand", "PL": "Poland", "PT": "Portugal",
    "RO": "Romania", "RS": "Serbia", "SE": "Sweden", "SI": "Slovenia", "SK": "Slovakia",
    "TR": "Türkiye", "UA": "Ukraine", "US": "United States",
  ]
}
