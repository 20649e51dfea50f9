/// The sample campaign's playbook and shareables, every key used once.
enum SamplePlaybook {
  static let shareableGerman = """
    ---
    title: Nachbarstrom
    circles: [neighbours]
    reason: trust
    offer: solar-friend
    image: Foto vom Dach bei Sonnenaufgang
    ---
    ## whatsapp

    Unser Dach macht jetzt Strom: {link}
    {disclosure}

    ## email

    Subject: Strom aus der Nachbarschaft

    Hallo,
    hier der Link: {link}
    """

  static let shareableEnglish = """
    ---
    title: Neighbour power
    ---
    ## whatsapp
    Our roof makes power now: {link}
    ## email
    Subject: Power from next door
    Have a look: {link}
    """

  /// A part of `touchpoint`.
  static let elements = """
    elements:
      - { title: { de: Beilage mit Code, en: Leaflet with code }, offer: solar-friend }
      - { title: { de: Text für WhatsApp, en: Text for WhatsApp }, shareable: neighbour-power }
      - { title: { de: Frage am Telefon, en: Question on the phone }, script: first-call }

    """

  /// A part of `process`, and the same in the wrong order.
  static let lastSteps = """
      - { stage: feedback, title: { de: Rückmeldung, en: Feedback } }
      - { stage: final_feedback, title: { de: Abschluss, en: Final feedback } }
    """
  static let lastStepsExchanged = """
      - { stage: final_feedback, title: { de: Abschluss, en: Final feedback } }
      - { stage: feedback, title: { de: Rückmeldung, en: Feedback } }
    """

  static let touchpoint = """
    id: first-bill
    title: { de: Erste Rechnung, en: First bill }
    stage: during
    audience: customer
    worth_recommending: { answer: yes, because: { de: Sie ist niedriger, en: It is lower } }
    promise: { de: Verständlich auf einer Seite, en: Clear on one page }
    owner: sales
    ingredients:
      enthusiasm: { de: Die Ersparnis, en: The saving }
      trust: { de: Kein Kleingedrucktes, en: No small print }
      top_performance: { de: Pünktlich, en: On time }
      top_performers: { de: Frau Beispiel am Telefon, en: Ms Beispiel on the phone }
    elements:
      - { title: { de: Beilage mit Code, en: Leaflet with code }, offer: solar-friend }
      - { title: { de: Text für WhatsApp, en: Text for WhatsApp }, shareable: neighbour-power }
      - { title: { de: Frage am Telefon, en: Question on the phone }, script: first-call }
    checklist:
      - { de: Beilage gedruckt, en: Leaflet printed }
    reviewed: 2026-01-10
    review_every: 6 months
    """

  static let earlyTouchpoint = """
    id: before-visit
    title: { de: Terminbestätigung, en: Appointment }
    stage: before
    worth_recommending: { answer: no, because: { de: Zu förmlich, en: Too formal } }
    """

  static let lateTouchpoint = """
    id: after-year
    title: { de: Jahresbericht, en: Annual report }
    stage: after
    worth_recommending: { answer: no }
    """

  static let circles = """
    circles:
      - id: neighbours
        kind: neighbourhood
        title: { de: Nachbarn, en: Neighbours }
        description: { de: Wer das Dach sieht, en: Who sees the roof }
        bridges: [club]
      - { id: club, kind: interests, title: { de: Verein, en: Club } }
      - { id: family, kind: private, title: { de: Familie, en: Family } }
      - { id: trade, kind: professional, title: { de: Gewerbe, en: Trade } }
    """

  static let process = """
    steps:
      - stage: ask
        title: { de: Fragen, en: Ask }
        text: { de: Zum richtigen Zeitpunkt, en: At the right moment }
        detail: { de: Nach der ersten Rechnung, en: After the first bill }
        script: first-call
        owner: sales
        due: 14 days
      - { stage: qualify, title: { de: Einordnen, en: Qualify } }
      - { stage: contact, title: { de: Kontakt, en: Contact }, pause: 3 days, due: 7 days }
      - { stage: confirm, title: { de: Bestätigen, en: Confirm } }
      - { stage: feedback, title: { de: Rückmeldung, en: Feedback } }
      - { stage: final_feedback, title: { de: Abschluss, en: Final feedback } }
    """

  static let survey = """
    question: { de: Wie zufrieden sind Sie?, en: How satisfied are you? }
    improve_through: 7
    ask_from: 8
    improve_question: { de: Was fehlt zur 10?, en: What would make it a 10? }
    ask_question: { de: Wem würden Sie uns empfehlen?, en: To whom would you recommend us? }
    invitation: { de: Zwei Fragen an Sie, en: Two questions for you }
    opt_out: { de: Antworten Sie mit STOPP, en: Reply STOP }
    after: 30 days
    remind_after: 7 days
    again_after: 12 months
    owner: sales
    """

  static let targets = """
    targets:
      - { id: austria, kind: country, country: AT, goal: 20 }
      - id: bakers
        kind: company
        title: { de: Bäckereien, en: Bakeries }
        departments: [Einkauf, Technik]
        circle: neighbours
        reason: trust
        offer: trade-partner
        owner: sales
        contact: baker-mill
        note: { de: Große Dächer, en: Large roofs }
        due: 2026-06-30
    """

  static let scriptGerman = """
    ---
    title: Erstes Gespräch
    stage: ask
    minutes: 10
    ---
    Guten Tag …
    """

  static let scriptEnglish = """
    ---
    title: First call
    ---
    Good morning …
    """

  static let contact = """
    id: baker-mill
    name: Bäckerei Mühle
    kind: partner
    organization: Mühle GmbH
    role: Inhaberin
    email: mill@example.org
    phone: +49 30 0000001
    circles: [neighbours, club]
    expertise: Gewerbedächer
    owner: sales
    offer: trade-partner
    introduced_by: teacher-sun
    stage: agree
    since: 2026-02-01
    next: { text: Ziele vereinbaren, due: 2026-03-01 }
    goals: Fünf Betriebe bis Jahresende
    gave: [ { on: 2026-01-05, what: Zwei Kontakte, value: 100.00 EUR } ]
    got: [ { on: 2026-02-05, what: Frühstück für das Team } ]
    source: Gespräch auf der Messe, mit Einwilligung
    note: Ruft gern morgens an
    """

  static let secondContact = """
    id: teacher-sun
    name: Lehrerin Sonne
    kind: multiplier
    source: Schulfest, mit Einwilligung
    """
}
