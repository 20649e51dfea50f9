/// The sample campaign's programme and offers, every key used once.
enum SampleProgram {
  static let program = """
    id: sonnenfreunde
    title: { de: Freunde werben, en: Refer a friend }
    positioning:
      eusp: { de: Strom aus der Nachbarschaft, en: Power from the neighbourhood }
      sparks:
        - { de: Das Dach als Gesprächsthema, en: The roof as a talking point }
    reasons:
      - id: trust
        kind: trust
        title: { de: Man kennt sich, en: You know us }
        text: { de: Der Vorstand wohnt nebenan, en: The board lives next door }
    owners:
      - { id: sales, name: Vertrieb, role: { de: Beratung, en: Advice }, email: sales@example.org }
    currency: EUR
    rounding: half_away_from_zero
    attribution:
      window: 30 days
      code_beats_click: true
      click: last
      multiple_codes: first_touch
      claim_deadline: 3 months
    hold: 30 days
    grace_minutes: 15
    clawback: { after_payout: carry_forward, write_off_after: 12 months, write_off_below: 5.00 EUR }
    codes: { length: 10, vanity: true, retire_after: 12 months }
    privacy:
      first_name: with_consent
      friend_data: 24 months
      click_data: 30 days
      ledger: 8 years
    payout: { every: month, minimum: 10.00 EUR }
    fraud:
      same_customer: reject
      same_email: reject
      same_phone: hold
      same_address: hold
      same_ip_and_agent: score
      similar_identity: score
      referral_cycle: hold
      disposable_email: score
      hold_at: 50
      reject_at: 90
      on_ban: keep_earned
      unknown_history: hold
      history_since: 2020-01-01
    shop_link: https://shop.example.org/?code={code}
    disclosure:
      de: Werbung – ich erhalte eine Prämie, wenn du bestellst.
      en: Ad – I receive a reward if you order.
    """

  /// The offer of the design document, as written there.
  static let designOffer = """
    id: solar-friend
    title: { de: Nachbarn ans Netz holen, en: Bring your neighbours on grid }
    audience: customer                 # customer | partner | supporter \
    (recommends without being a customer)
    runs: { from: 2026-01-01, through: 2026-12-31 }
    advocate_reward: { kind: fixed, amount: 50.00 EUR, as: voucher }
    friend_reward:   { kind: percent, rate: 5 %, at_most: 100.00 EUR }
    earned_by: { event: order, repeat: first }        # or every, first N, for N months
    eligibility: { new_customer: 12 months, minimum: 100.00 EUR, basis: net_after_discount, \
    countries: [DE, AT] }
    attribution: { window: 30 days, code_beats_click: true, click: last }
    hold: 30 days
    limits: { per_advocate: { rewards: 10, per: calendar_year }, budget: 10000.00 EUR }
    tiers: { mode: marginal, steps: [ { from: 5, amount: 75.00 EUR } ] }
    terms: terms
    """

  static let fullOffer = """
    id: trade-partner
    title: { de: Handwerk empfiehlt, en: Trades recommend }
    summary: { de: Provision für Betriebe, en: Commission for firms }
    call_to_action: { de: Partner werden, en: Become a partner }
    page: offers
    audience: partner
    runs: { from: 2026-03-01 }
    advocate_reward:
      kind: percent
      rate: 2.5 %
      at_least: 10.00 EUR
      at_most: 500.00 EUR
      as: cash
    friend_reward:
      kind: gift
      item: { de: Balkonkraftwerk-Stecker, en: Balcony plug }
      value: 20.00 EUR
      as: gift
      valid: 12 months
    earned_by: { event: contract, repeat: for 12 months, unit: contract }
    eligibility:
      new_customer: ever
      minimum: [500.00 EUR, 550.00 CHF]
      basis: net_before_discount
      countries: [DE, AT, CH]
      private_only: false
      same_household: true
      employees: false
      minimum_age: 18
      excluded_products: [GIFTCARD-*]
    attribution: { window: 90 days, click: ignored, multiple_codes: hold, claim_deadline: 6 months }
    hold: 6 weeks
    grace_minutes: 0
    clawback: { after_payout: write_off }
    limits:
      per_advocate: { amount: 5000.00 EUR, per: 365 days }
      per_friend: 2
      friends: 100
      budget: 50000.00 EUR
    tiers: { mode: retroactive, steps: [ { from: 10, rate: 3 % }, { from: 20, rate: 4 % } ] }
    milestones:
      on_reversal: sticky
      bonuses:
        - { at: 10, reward: { kind: fixed, amount: [100.00 EUR, 110.00 CHF], as: cash } }
    shop_link: { de: "https://shop.example.org/p?c={code}", \
    en: "https://shop.example.org/en/p?c={code}" }
    disclosure: { de: Anzeige – ich erhalte Provision., en: Ad – I receive a commission. }
    sector_confirmation: Kanzlei Muster, 2026-01-02
    order: 2
    terms: terms
    """
}
