/// The signs that people know currencies by.
enum CurrencySymbol {
  /// Signs that name one currency to most readers; all others are shown by their code.
  static let common: [String: String] = [
    "EUR": "€", "USD": "$", "GBP": "£", "JPY": "¥", "INR": "₹", "KRW": "₩", "ILS": "₪",
    "TRY": "₺", "UAH": "₴", "VND": "₫", "NGN": "₦", "PHP": "₱", "AUD": "A$", "CAD": "CA$",
    "NZD": "NZ$", "HKD": "HK$", "MXN": "MX$", "BRL": "R$", "CNY": "CN¥", "TWD": "NT$",
  ]
}
