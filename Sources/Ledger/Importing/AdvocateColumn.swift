/// What a column of an advocates' file can hold.
package enum AdvocateColumn: String, Sendable, Hashable, CaseIterable {
  case id
  case email
  case greeting
  case firstName = "first_name"
  /// Whether the first name may be shown, or the day on which that was allowed.
  case consent
  case consentedOn = "consent_date"
  case language
  case audience
  case circle
  case state

  /// How such a column is called, in small letters and digits alone; the likeliest first.
  ///
  /// `ä` is written `ae`, `ß` is `ss`. The column's own name is the first.
  package var names: [String] {
    switch self {
    case .id:
      [
        "id", "advocate", "advocateid", "kundennummer", "kundennr", "kundenr", "kdnr",
        "kundenid", "customerid", "customernumber", "customerno", "customer", "mitgliedsnummer",
        "mitgliedsnr", "mitgliednr", "membernumber", "memberno", "memberid", "partnernummer",
        "partnernr", "partnerid", "debitor", "debitorennummer", "debitorennr", "kontaktid",
        "contactid", "nummer", "number", "externalid",
      ]
    case .email:
      [
        "email", "mail", "emailadresse", "emailaddress", "mailadresse", "epost", "emailprivat",
        "customeremail", "kundenemail",
      ]
    case .greeting:
      [
        "greeting", "greetingname", "anrede", "briefanrede", "anredename", "begruessung",
        "begruessungsname", "grussname", "displayname", "anzeigename", "salutation", "name",
        "fullname",
      ]
    case .firstName:
      ["firstname", "vorname", "rufname", "givenname", "forename", "customerfirstname"]
    case .consent:
      [
        "consent", "einwilligung", "vornamezeigen", "vornameoeffentlich", "einwilligungvorname",
        "zustimmung", "namenseinwilligung", "firstnameconsent", "nameconsent", "showfirstname",
        "consentname",
      ]
    case .consentedOn:
      [
        "consentdate", "consentedon", "consentedat", "consenton", "einwilligungam",
        "einwilligungsdatum", "datumeinwilligung", "einwilligungdatum", "zustimmungam",
        "zustimmungsdatum", "firstnameconsentdate",
      ]
    case .language:
      [
        "language", "sprache", "lang", "locale", "sprachcode", "languagecode",
        "korrespondenzsprache",
      ]
    case .audience:
      [
        "audience", "zielgruppe", "gruppe", "kundenart", "kundentyp", "art", "type", "rolle",
        "role",
      ]
    case .circle: ["circle", "kreis", "umfeld"]
    case .state: ["state", "status", "zustand", "aktiv", "active"]
    }
  }

  /// The headings by which the line of headings is told from others, as they are often written.
  static let headings: [String] =
    allCases.flatMap(\.names) + [
      "Kunden-Nr.", "Kunden-Nr", "Kd-Nr.", "Kd.-Nr.", "Kunden-ID", "Mitglieds-Nr.",
      "Customer ID", "Customer number", "Customer no.", "Member no.", "Member number",
      "customer_id", "customer_number", "E-Mail", "E-Mail-Adresse", "Email address",
      "email_address", "first name", "first_name", "given name", "greeting name", "greeting_name",
      "display name", "full name", "consent_date", "consent date", "Einwilligung am",
    ]

  /// A heading in the form of `names`: case, blanks and punctuation do not count.
  package static func folded(_ heading: String) -> String {
    var folded = ""
    for character in heading.lowercased() {
      switch character {
      case "a"..."z" where character.isASCII, "0"..."9" where character.isASCII:
        folded.append(character)
      case "ä": folded += "ae"
      case "ö": folded += "oe"
      case "ü": folded += "ue"
      case "ß": folded += "ss"
      default: break
      }
    }
    return folded
  }
}
