/// The texts of what `new` adds; `TextPattern` says how they are filled in.
enum AdditionText {
  static let page = BilingualText(
    de: """
      ---
      title: @title@
      # description: Ein Satz, den Suchmaschinen und Vorschauen zeigen.
      # slug: letzter-teil-der-adresse
      # menu_title: Kurz
      # toc: true
      draft: true
      ---

      Worum geht es hier? Schreib es in zwei, drei Sätzen, so wie du es jemandem erzählen würdest.

      ## Eine Überschrift

      Hier geht es weiter.
      """,
    en: """
      ---
      title: @title@
      # description: A sentence for search engines and previews.
      # slug: last-part-of-the-address
      # menu_title: Short
      # toc: true
      draft: true
      ---

      What is this about? Say it in two or three sentences, the way you would tell somebody.

      ## A heading

      More follows here.
      """)

  static let post = BilingualText(
    de: """
      ---
      title: @title@
      slug: @slug@
      date: @day@
      # description: Ein Satz für die Übersicht.
      # author: Robin Example
      # tags: [Einblick]
      # image: /assets/bild.jpg
      # image_alt: Was das Bild zeigt.
      # publish: @day@
      # expires: @day@
      draft: true
      ---

      Was ist passiert, und wer war dabei? Am besten beginnst du mittendrin.
      """,
    en: """
      ---
      title: @title@
      slug: @slug@
      date: @day@
      # description: A sentence for the list.
      # author: Robin Example
      # tags: [Insight]
      # image: /assets/picture.jpg
      # image_alt: What the picture shows.
      # publish: @day@
      # expires: @day@
      draft: true
      ---

      What happened, and who was there? It is often best to begin in the middle.
      """)

  static let terms = BilingualText(
    de: """
      ---
      title: Teilnahmebedingungen
      heading: Teilnahme­bedingungen
      slug: teilnahmebedingungen
      description: Die vollständigen Bedingungen, erzeugt aus den Zahlen der Angebote.
      ---

      ## @title@

      ```{terms}
      id: @id@
      ```
      """,
    en: """
      ---
      title: Terms
      description: The full terms, generated from the figures of the offers.
      ---

      ## @title@

      ```{terms}
      id: @id@
      ```
      """)

  static let shareable = BilingualText(
    de: """
      ---
      title: @title@
      @reason@
      @offer@
      # circles: [family-friends]
      # image: Was ein Bild dazu zeigen sollte.
      ---

      ## whatsapp

      Schreib hier in deinen Worten, was du selbst erlebt hast. Mehr dazu: {link}

      {disclosure}

      ## email

      Subject: Ein Tipp von mir

      Hallo,

      schreib hier in deinen Worten, was du selbst erlebt hast. Mehr dazu:

      {link}

      {disclosure}

      ## copy

      Das kann ich empfehlen: {link}
      {disclosure}
      """,
    en: """
      ---
      title: @title@
      @reason@
      @offer@
      # circles: [family-friends]
      # image: What a picture with it should show.
      ---

      ## whatsapp

      Say here in your own words what you have seen yourself. More: {link}

      {disclosure}

      ## email

      Subject: A tip from me

      Hello,

      say here in your own words what you have seen yourself. More:

      {link}

      {disclosure}

      ## copy

      I can recommend this: {link}
      {disclosure}
      """)
}
