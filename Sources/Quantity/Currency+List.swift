extension Currency {
  /// Every known currency, by code.
  package static let all: [Currency] = [
    list(noDecimals, 0), list(twoDecimals, 2), list(threeDecimals, 3), list(fourDecimals, 4),
  ].flatMap { $0 }.sorted()

  private static func list(_ codes: String, _ decimals: UInt32) -> [Currency] {
    codes.split { $0 == " " || $0 == "\n" }.map { Currency($0, decimals: decimals) }
  }

  private static let noDecimals = """
    BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF
    """

  /// At the end those that ended: ANG 2025, BGN 2026, CUC 2021, HRK 2023, SLL 2023, ZWL 2024.
  private static let twoDecimals = """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD
    CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS
    GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD
    LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB
    PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP
    SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW
    ZWG ANG BGN CUC HRK SLL ZWL
    """

  private static let threeDecimals = "BHD IQD JOD KWD LYD OMR TND"

  private static let fourDecimals = "CLF UYW"
}
