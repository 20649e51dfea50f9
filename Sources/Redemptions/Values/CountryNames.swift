/// Names of countries in German and English, and what else people write for those near here.
///
/// Source: ISO 3166-1 of the iso-codes project, names of CLDR.
enum CountryNames {
  /// The two letters of a country by a name of it, or by its three letters; nil for any other text.
  static func code(_ text: String) -> String? { codes[key(text)] }

  private static let codes: [String: String] = {
    var codes: [String: String] = [:]
    for line in list.split(separator: "\n") {
      let code = String(line.prefix(2))
      codes[line.dropFirst(3).prefix(3).lowercased()] = code
      for name in line.dropFirst(7).split(separator: "|") { codes[key(String(name))] = code }
    }
    return codes
  }()

  private static let silentWords: Set<String> = [
    "and", "der", "die", "of", "republic", "republik", "the", "und",
  ]

  /// Without case, accents, marks and the words that some leave out.
  private static func key(_ text: String) -> String {
    FoldedWords.list(text).filter { !silentWords.contains($0) }
      .map { ["saint", "sankt"].contains($0) ? "st" : $0 }.joined(separator: " ")
  }

  /// Two letters, three, names; some countries take several lines.
  private static let list = """
    AD AND Andorra|Principality of Andorra
    AE ARE United Arab Emirates|Vereinigte Arabische Emirate|Emirates|UAE|VAE
    AF AFG Afghanistan|Islamic Republic of Afghanistan
    AG ATG Antigua & Barbuda
    AI AIA Anguilla
    AL ALB Albania|Albanien
    AM ARM Armenia|Armenien
    AO AGO Angola
    AQ ATA Antarctica|Antarktis
    AR ARG Argentina|Argentinien|Argentine Republic
    AS ASM American Samoa|Amerikanisch-Samoa
    AT AUT Austria|Österreich|A|Osterreich|Autriche
    AU AUS Australia|Australien
    AW ABW Aruba
    AX ALA Åland Islands|Ålandinseln|Åland
    AZ AZE Azerbaijan|Aserbaidschan
    BA BIH Bosnia & Herzegovina|Bosnien und Herzegowina|Bosna i Hercegovina|Bosnien|Bosnia
    BB BRB Barbados
    BD BGD Bangladesh|Bangladesch|People's Republic of Bangladesh
    BE BEL Belgium|Belgien|Kingdom of Belgium|B|België|Belgique|Königreich Belgien
    BF BFA Burkina Faso
    BG BGR Bulgaria|Bulgarien|България
    BH BHR Bahrain|Kingdom of Bahrain
    BI BDI Burundi
    BJ BEN Benin
    BL BLM St. Barthélemy
    BM BMU Bermuda
    BN BRN Brunei|Brunei Darussalam
    BO BOL Bolivia|Bolivien|Bolivia, Plurinational State of|Plurinational State of Bolivia
    BQ BES Caribbean Netherlands|Karibische Niederlande|Bonaire, Sint Eustatius and Saba|Bonaire
    BR BRA Brazil|Brasilien|Federative Republic of Brazil|Brasil
    BS BHS Bahamas|Commonwealth of the Bahamas
    BT BTN Bhutan|Kingdom of Bhutan
    BV BVT Bouvet Island|Bouvetinsel
    BW BWA Botswana|Botsuana
    BY BLR Belarus|Weißrussland
    BZ BLZ Belize
    CA CAN Canada|Kanada
    CC CCK Cocos (Keeling) Islands|Kokosinseln|Cocos Islands
    CD COD Congo - Kinshasa|Kongo-Kinshasa|Congo, The Democratic Republic of the|DR Congo|DR Kongo
    CD COD Demokratische Republik Kongo|Democratic Republic of the Congo
    CF CAF Central African Republic|Zentralafrikanische Republik
    CG COG Congo - Brazzaville|Kongo-Brazzaville|Congo|Kongo
    CH CHE Switzerland|Schweiz|Swiss Confederation|Suisse|Svizzera
    CH CHE Schweizerische Eidgenossenschaft
    CI CIV Côte d'Ivoire|Ivory Coast|Elfenbeinküste
    CK COK Cook Islands|Cookinseln
    CL CHL Chile
    CM CMR Cameroon|Kamerun
    CN CHN China|People's Republic of China|Volksrepublik China|China mainland|China, Festland
    CO COL Colombia|Kolumbien
    CR CRI Costa Rica
    CU CUB Cuba|Kuba
    CV CPV Cape Verde|Cabo Verde|Kap Verde
    CW CUW Curaçao|Curacao
    CX CXR Christmas Island|Weihnachtsinsel
    CY CYP Cyprus|Zypern
    CZ CZE Czechia|Tschechien|Czech Republic|Tschechische Republik|Tschechei|Česko|Česká republika
    DE DEU Germany|Deutschland|Federal Republic of Germany|D|Bundesrepublik Deutschland|BRD
    DE DEU Allemagne
    DJ DJI Djibouti|Dschibuti
    DK DNK Denmark|Dänemark|Kingdom of Denmark|Danmark
    DM DMA Dominica|Commonwealth of Dominica
    DO DOM Dominican Republic|Dominikanische Republik
    DZ DZA Algeria|Algerien|People's Democratic Republic of Algeria
    EC ECU Ecuador
    EE EST Estonia|Estland|Eesti
    EG EGY Egypt|Ägypten|Arab Republic of Egypt
    EH ESH Western Sahara|Westsahara
    ER ERI Eritrea|the State of Eritrea
    ES ESP Spain|Spanien|Kingdom of Spain|E|España
    ET ETH Ethiopia|Äthiopien|Federal Democratic Republic of Ethiopia
    FI FIN Finland|Finnland|Suomi
    FJ FJI Fiji|Fidschi
    FK FLK Falkland Islands|Falklandinseln|Falkland Islands (Malvinas)|Falkland
    FM FSM Micronesia|Mikronesien|Micronesia, Federated States of|Federated States of Micronesia
    FM FSM Föderierte Staaten von Mikronesien
    FO FRO Faroe Islands|Färöer|Faroer
    FR FRA France|Frankreich|French Republic|F|Französische Republik
    GA GAB Gabon|Gabun|Gabonese Republic
    GB GBR United Kingdom|Vereinigtes Königreich
    GB GBR United Kingdom of Great Britain and Northern Ireland|UK|Great Britain|Großbritannien
    GB GBR England|Scotland|Schottland|Wales|Northern Ireland|Nordirland
    GD GRD Grenada
    GE GEO Georgia|Georgien
    GF GUF French Guiana|Französisch-Guayana
    GG GGY Guernsey
    GH GHA Ghana
    GI GIB Gibraltar
    GL GRL Greenland|Grönland
    GM GMB Gambia
    GN GIN Guinea
    GP GLP Guadeloupe
    GQ GNQ Equatorial Guinea|Äquatorialguinea
    GR GRC Greece|Griechenland|Hellenic Republic|Hellas|Ελλάδα
    GS SGS South Georgia|Südgeorgien|South Georgia and the South Sandwich Islands
    GS SGS Südgeorgien und die Südlichen Sandwichinseln|So. Georgia and So. Sandwich Isl.
    GT GTM Guatemala
    GU GUM Guam
    GW GNB Guinea-Bissau
    GY GUY Guyana
    HK HKG Hong Kong|Hongkong
    HM HMD Heard & McDonald Islands|Heard und McDonaldinseln|Heard Island and McDonald Islands
    HM HMD Heard Island
    HN HND Honduras
    HR HRV Croatia|Kroatien|Hrvatska
    HT HTI Haiti
    HU HUN Hungary|Ungarn|H|Magyarország
    ID IDN Indonesia|Indonesien
    IE IRL Ireland|Irland|Éire
    IL ISR Israel|State of Israel
    IM IMN Isle of Man
    IN IND India|Indien
    IO IOT British Indian Ocean Territory|Britisches Territorium im Indischen Ozean
    IO IOT Chagos Archipelago|Chagos-Archipel
    IQ IRQ Iraq|Irak
    IR IRN Iran|Iran, Islamic Republic of|Islamic Republic of Iran|Islamische Republik Iran
    IS ISL Iceland|Island
    IT ITA Italy|Italien|Italian Republic|I|Italia
    JE JEY Jersey
    JM JAM Jamaica|Jamaika
    JO JOR Jordan|Jordanien|Hashemite Kingdom of Jordan
    JP JPN Japan
    KE KEN Kenya|Kenia
    KG KGZ Kyrgyzstan|Kirgisistan|Kyrgyz Republic|Kirgistan
    KH KHM Cambodia|Kambodscha|Kingdom of Cambodia
    KI KIR Kiribati
    KM COM Comoros|Komoren|Union of the Comoros
    KN KNA St. Kitts & Nevis
    KP PRK North Korea|Nordkorea|Korea, Democratic People's Republic of
    KP PRK Democratic People's Republic of Korea|Demokratische Volksrepublik Korea
    KR KOR South Korea|Südkorea|Korea, Republic of
    KW KWT Kuwait|State of Kuwait
    KY CYM Cayman Islands|Kaimaninseln
    KZ KAZ Kazakhstan|Kasachstan
    LA LAO Laos|Lao People's Democratic Republic|Laotische Demokratische Volksrepublik
    LB LBN Lebanon|Libanon|Lebanese Republic
    LC LCA St. Lucia
    LI LIE Liechtenstein|Principality of Liechtenstein|Fürstentum Liechtenstein
    LK LKA Sri Lanka|Democratic Socialist Republic of Sri Lanka
    LR LBR Liberia
    LS LSO Lesotho|Kingdom of Lesotho
    LT LTU Lithuania|Litauen|Lietuva
    LU LUX Luxembourg|Luxemburg|Grand Duchy of Luxembourg|L|Großherzogtum Luxemburg|Lëtzebuerg
    LV LVA Latvia|Lettland|Latvija
    LY LBY Libya|Libyen
    MA MAR Morocco|Marokko|Kingdom of Morocco
    MC MCO Monaco|Principality of Monaco
    MD MDA Moldova|Republik Moldau|Moldawien
    ME MNE Montenegro
    MF MAF St. Martin|Saint Martin (French part)
    MG MDG Madagascar|Madagaskar
    MH MHL Marshall Islands|Marshallinseln
    MK MKD North Macedonia|Nordmazedonien|Macedonia|Mazedonien
    ML MLI Mali
    MM MMR Myanmar (Burma)|Myanmar|Burma|Birma
    MN MNG Mongolia|Mongolei
    MO MAC Macao|Macau
    MP MNP Northern Mariana Islands|Nördliche Marianen
    MP MNP Commonwealth of the Northern Mariana Islands
    MQ MTQ Martinique
    MR MRT Mauritania|Mauretanien|Islamic Republic of Mauritania
    MS MSR Montserrat
    MT MLT Malta
    MU MUS Mauritius
    MV MDV Maldives|Malediven
    MW MWI Malawi
    MX MEX Mexico|Mexiko|United Mexican States|México
    MY MYS Malaysia
    MZ MOZ Mozambique|Mosambik
    NA NAM Namibia
    NC NCL New Caledonia|Neukaledonien
    NE NER Niger
    NF NFK Norfolk Island|Norfolkinsel
    NG NGA Nigeria|Federal Republic of Nigeria
    NI NIC Nicaragua
    NL NLD Netherlands|Niederlande|Kingdom of the Netherlands|Holland|Nederland
    NL NLD Königreich der Niederlande
    NO NOR Norway|Norwegen|Kingdom of Norway|N|Norge
    NP NPL Nepal|Federal Democratic Republic of Nepal
    NR NRU Nauru
    NU NIU Niue
    NZ NZL New Zealand|Neuseeland
    OM OMN Oman|Sultanate of Oman
    PA PAN Panama
    PE PER Peru
    PF PYF French Polynesia|Französisch-Polynesien
    PG PNG Papua New Guinea|Papua-Neuguinea|Independent State of Papua New Guinea
    PH PHL Philippines|Philippinen
    PK PAK Pakistan|Islamic Republic of Pakistan
    PL POL Poland|Polen|Polska
    PM SPM St. Pierre & Miquelon
    PN PCN Pitcairn Islands|Pitcairninseln|Pitcairn
    PR PRI Puerto Rico
    PS PSE Palestinian Territories|Palästinensische Autonomiegebiete|Palestine, State of
    PS PSE the State of Palestine|Palestine|Palästina
    PT PRT Portugal|Portuguese Republic|P
    PW PLW Palau
    PY PRY Paraguay
    QA QAT Qatar|Katar|State of Qatar
    RE REU Réunion|La Réunion
    RO ROU Romania|Rumänien|România
    RS SRB Serbia|Serbien|Srbija
    RU RUS Russia|Russland|Russian Federation|Russische Föderation
    RW RWA Rwanda|Ruanda|Rwandese Republic
    SA SAU Saudi Arabia|Saudi-Arabien|Kingdom of Saudi Arabia|Saudiarabien
    SB SLB Solomon Islands|Salomonen
    SC SYC Seychelles|Seychellen
    SD SDN Sudan
    SE SWE Sweden|Schweden|Kingdom of Sweden|S|Sverige
    SG SGP Singapore|Singapur
    SH SHN St. Helena|Saint Helena, Ascension and Tristan da Cunha
    SI SVN Slovenia|Slowenien|Slovenija
    SJ SJM Svalbard & Jan Mayen|Spitzbergen und Jan Mayen|Svalbard|Spitzbergen
    SK SVK Slovakia|Slowakei|Slovak Republic|Slowakische Republik|Slovensko
    SL SLE Sierra Leone
    SM SMR San Marino
    SN SEN Senegal
    SO SOM Somalia|Federal Republic of Somalia
    SR SUR Suriname
    SS SSD South Sudan|Südsudan
    ST STP São Tomé & Príncipe|Sao Tome and Principe|Democratic Republic of Sao Tome and Principe
    SV SLV El Salvador
    SX SXM Sint Maarten|Sint Maarten (Dutch part)
    SY SYR Syria|Syrien|Syrian Arab Republic|Arabische Republik Syrien
    SZ SWZ Eswatini|Kingdom of Eswatini|Swaziland|Swasiland
    TC TCA Turks & Caicos Islands|Turks- und Caicosinseln
    TD TCD Chad|Tschad
    TF ATF French Southern Territories|Französische Süd- und Antarktisgebiete
    TG TGO Togo|Togolese Republic
    TH THA Thailand|Kingdom of Thailand
    TJ TJK Tajikistan|Tadschikistan
    TK TKL Tokelau
    TL TLS Timor-Leste|Democratic Republic of Timor-Leste|East Timor|Osttimor
    TM TKM Turkmenistan
    TN TUN Tunisia|Tunesien
    TO TON Tonga|Kingdom of Tonga
    TR TUR Türkiye|Türkei|Turkey
    TT TTO Trinidad & Tobago
    TV TUV Tuvalu
    TW TWN Taiwan|Taiwan, Province of China
    TZ TZA Tanzania|Tansania|Tanzania, United Republic of|United Republic of Tanzania
    UA UKR Ukraine|Україна
    UG UGA Uganda
    UM UMI U.S. Outlying Islands|Amerikanische Überseeinseln|United States Minor Outlying Islands
    US USA United States|Vereinigte Staaten|United States of America
    US USA Vereinigte Staaten von Amerika|U.S.A.|U.S.|Amerika
    UY URY Uruguay|Eastern Republic of Uruguay
    UZ UZB Uzbekistan|Usbekistan
    VA VAT Vatican City|Vatikanstadt|Holy See (Vatican City State)|Vatican|Vatikan|Heiliger Stuhl
    VC VCT St. Vincent & Grenadines|St. Vincent und die Grenadinen
    VE VEN Venezuela|Venezuela, Bolivarian Republic of|Bolivarian Republic of Venezuela
    VG VGB British Virgin Islands|Britische Jungferninseln|Virgin Islands, British
    VI VIR U.S. Virgin Islands|Amerikanische Jungferninseln|Virgin Islands, U.S.
    VI VIR Virgin Islands of the United States|Virgin Islands (US)
    VN VNM Vietnam|Viet Nam|Socialist Republic of Viet Nam
    VU VUT Vanuatu
    WF WLF Wallis & Futuna
    WS WSM Samoa|Independent State of Samoa
    XK XKX Kosovo
    YE YEM Yemen|Jemen
    YT MYT Mayotte
    ZA ZAF South Africa|Südafrika
    ZM ZMB Zambia|Sambia
    ZW ZWE Zimbabwe|Simbabwe
    """
}
