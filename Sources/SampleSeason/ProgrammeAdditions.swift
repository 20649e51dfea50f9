/// What the season has beside the sample campaign: two offers of a few weeks, and how the table of
/// the showroom's till is read.
enum ProgrammeAdditions {
  static let files = [
    SeasonFile("Content/program/offers/open-roof.yaml", openRoof),
    SeasonFile("Content/program/offers/school-month.yaml", schoolMonth),
    SeasonFile("Content/program/imports/showroom.yaml", showroom),
  ]

  private static let openRoof = """
    id: open-roof
    title: { de: Offene Dächer zeigen, en: Show an open roof }
    summary:
      de: Im Frühling stehen Dächer offen, und wer jemanden mitbringt, hat etwas davon.
      en: In spring, roofs are open, and whoever brings somebody along gets something for it.
    audience: customer
    runs: { from: 2026-04-01, through: 2026-06-30 }
    advocate_reward: { kind: fixed, amount: 5.00 EUR, as: voucher, valid: 36 months }
    earned_by: { event: registration, repeat: every, unit: order }
    eligibility: { new_customer: any, private_only: true }
    attribution: { window: 30 days, code_beats_click: false, click: last }
    hold: 14 days
    limits:
      per_advocate: { rewards: 4, per: lifetime }
      per_friend: 2
      friends: 3
      budget: 120.00 EUR
    terms: terms

    """

  private static let schoolMonth = """
    id: school-month
    order: 1
    title: { de: Doppelt für die Schule, en: Twice as much for the school }
    summary:
      de: Im September spendet Lindenhof Solar für jede Empfehlung das Doppelte.
      en: In September, Lindenhof Solar donates twice as much for each recommendation.
    audience: supporter
    runs: { from: 2026-09-01, through: 2026-09-30 }
    advocate_reward: { kind: fixed, amount: 50.00 EUR, as: donation }
    earned_by: { event: order, repeat: first }
    eligibility: { new_customer: ever, minimum: 50.00 EUR, private_only: true }
    attribution: { window: 30 days, code_beats_click: false, click: last }
    hold: 30 days
    terms: terms

    """

  private static let showroom = """
    id: showroom
    title: Orders of the showroom's till
    delimiter: semicolon
    decimals: comma
    date_order: day_first
    zone: Europe/Berlin
    statuses: { paid: [bezahlt], cancelled: [storniert] }
    columns:
      number: Beleg
      ordered_at: Datum
      time: Uhrzeit
      customer: Kundennummer
      name: Käufer
      email: E-Mail
      total: Summe
      tax: MwSt
      code: Empfehlung
      item_sku: Artikelnummer
      item_total: Summe
      birth_date: Geburtstag
      employee: Personal
      status: Zustand

    """
}
