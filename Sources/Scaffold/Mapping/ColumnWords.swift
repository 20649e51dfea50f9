internal import Redemptions

/// What people call the columns of their tables, in German and English.
enum ColumnWords {
  /// Keys of a mapping's `columns`, in its order, with what each is called: small letters and
  /// digits only, umlauts as two letters (`FoldedWords`), the likeliest first.
  static let all: [(key: String, words: [String])] = [
    (
      "number",
      [
        "bestellnummer", "bestellnr", "auftragsnummer", "auftragsnr", "ordernumber", "orderno",
        "ordernr", "orderid", "bestellid", "belegnummer", "belegnr", "beleg", "vorgangsnummer",
        "vorgang", "receiptnumber", "receiptno", "receipt", "bonnummer", "bonnr", "bon",
        "rechnungsnummer",
        "rechnungsnr", "invoicenumber", "invoiceno", "invoice", "transaktionsnummer",
        "transactionid", "bestellung", "auftrag", "order",
      ]
    ),
    (
      "ordered_at",
      [
        "bestelldatum", "bestelltam", "auftragsdatum", "kaufdatum", "belegdatum", "orderdate",
        "orderedat", "dateordered", "purchasedate", "purchasedat", "createdat", "created",
        "erstelltam", "angelegtam", "datum", "date", "tag", "day", "zeitpunkt", "timestamp",
        "datumuhrzeit", "datetime", "rechnungsdatum", "invoicedate",
      ]
    ),
    ("record", ["recordid", "rowid", "zeilenid", "datensatz", "datensatznr", "uuid", "guid"]),
    (
      "code",
      [
        "empfehlungscode", "referralcode", "empfehlung", "referral", "gutscheincode", "gutschein",
        "couponcode", "coupon", "vouchercode", "voucher", "promocode", "promotioncode",
        "aktionscode", "rabattcode", "discountcode", "code",
      ]
    ),
    (
      "landing",
      ["landingpage", "landingsite", "einstiegsseite", "zielseite", "referrerurl", "entrypage"]
    ),
    (
      "customer",
      [
        "kundennummer", "kundennr", "kundenid", "kdnr", "customernumber", "customerno",
        "customerid", "debitor", "debitorennummer", "kunde", "customer",
      ]
    ),
    (
      "email",
      [
        "email", "emailadresse", "emailaddress", "kundenemail", "customeremail", "billingemail",
        "mail", "mailadresse",
      ]
    ),
    (
      "phone",
      [
        "telefon", "telefonnummer", "tel", "phone", "phonenumber", "telephone", "mobil", "mobile",
        "handy",
      ]
    ),
    ("country", ["land", "laendercode", "country", "countrycode", "billingcountry"]),
    ("postcode", ["plz", "postleitzahl", "postcode", "postalcode", "zip", "zipcode"]),
    (
      "street",
      ["strasse", "strassehausnummer", "strassenr", "street", "address", "address1", "anschrift"]
    ),
    (
      "name",
      [
        "name", "kundenname", "kaeufer", "besteller", "customername", "fullname", "buyer",
        "buyername",
      ]
    ),
    ("first_name", ["vorname", "firstname", "givenname"]),
    ("last_name", ["nachname", "familienname", "lastname", "surname", "familyname"]),
    ("company", ["firma", "unternehmen", "company", "companyname", "organisation"]),
    ("currency", ["waehrung", "waehrungscode", "currency", "currencycode"]),
    (
      "goods",
      ["warenwert", "zwischensumme", "artikelsumme", "subtotal", "goods", "itemstotal"]
    ),
    (
      "total",
      [
        "gesamtbetrag", "gesamtsumme", "gesamt", "bruttobetrag", "brutto", "endbetrag", "summe",
        "betrag", "rechnungsbetrag", "umsatz", "ordertotal", "grandtotal", "totalamount", "total",
        "grossamount", "gross", "amount",
      ]
    ),
    (
      "shipping",
      ["versandkosten", "versand", "porto", "shipping", "shippingcosts", "shippingcost", "postage"]
    ),
    (
      "tax",
      ["mwst", "mehrwertsteuer", "ust", "umsatzsteuer", "steuer", "steuerbetrag", "vat", "tax"]
    ),
    (
      "discount",
      ["rabatt", "rabattbetrag", "nachlass", "discount", "discountamount", "gutscheinwert"]
    ),
    (
      "refunded",
      [
        "erstattet", "erstattung", "erstattungsbetrag", "rueckerstattung", "refunded", "refund",
        "refundedamount", "refundamount",
      ]
    ),
    (
      "status",
      [
        "zahlungsstatus", "paymentstatus", "financialstatus", "bestellstatus", "orderstatus",
        "auftragsstatus", "status", "zustand", "state",
      ]
    ),
    (
      "paid_at",
      ["bezahltam", "zahlungsdatum", "zahlungseingang", "paidat", "paiddate", "paymentdate"]
    ),
    ("changed_at", ["geaendertam", "aktualisiertam", "updatedat", "changedat", "modifiedat"]),
    (
      "cancelled_at",
      ["storniertam", "stornodatum", "cancelledat", "canceledat", "cancellationdate"]
    ),
    ("time", ["uhrzeit", "bestellzeit", "ordertime", "time"]),
    ("zone", ["zeitzone", "timezone"]),
    (
      "contract",
      ["vertragsnummer", "vertragsnr", "vertrag", "contractnumber", "contractid", "contract"]
    ),
    ("birth_date", ["geburtsdatum", "geburtstag", "birthdate", "dateofbirth", "birthday"]),
  ]

  /// Keys whose cells are amounts.
  static let amounts: Set<String> = [
    "goods", "total", "shipping", "tax", "discount", "refunded",
  ]

  /// All words, by which a header below other lines is found.
  static let names = Set(all.flatMap(\.words))

  /// How likely a column of this name is what some words say, 0 before all; nil when it is not.
  static func rank(_ name: String, for words: [String]) -> Int? {
    words.firstIndex(of: FoldedWords.list(name).joined())
  }
}
