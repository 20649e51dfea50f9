extension StarterText {
  static let terms = BilingualText(
    de: #"""
      ---
      title: Teilnahmebedingungen
      heading: Teilnahme­bedingungen
      slug: teilnahmebedingungen
      description: Die vollständigen Bedingungen, erzeugt aus den Zahlen, nach denen wir abrechnen.
      ---

      ```{note}
      ---
      title: Vor dem Veröffentlichen
      kind: warning
      ---
      Das ist eine Vorlage und keine Rechtsberatung. Lass die Bedingungen prüfen und nimm diesen
      Hinweis dann weg.
      ```

      Diese Bedingungen gelten für das Empfehlungsprogramm der @firm@, @street@,
      00000 @city@. Die Zahlen im ersten Abschnitt kommen aus dem Angebot selbst. Seite und
      Abrechnung können deshalb nicht voneinander abweichen.

      ## Freunde einladen

      ```{terms}
      id: bring-a-friend
      ```

      ## Was außerdem gilt

      **Offen empfehlen.** Sag dazu, dass du eine Prämie bekommen kannst. In unseren Texten steht
      der Hinweis schon; lass ihn bitte stehen. Keine Massenwerbung, keine Anzeigen auf unseren
      Namen, keine Bewertungen gegen Prämie.

      **Änderungen und Ende.** Wir können das Angebot mit einer Frist von vier Wochen ändern oder
      beenden. Empfehlungen, die bis dahin angekommen sind, rechnen wir nach den alten Bedingungen
      ab.

      **Entscheidungen mit Begründung.** Zählt eine Empfehlung nicht, nennen wir dir den Grund. Wenn
      du widersprichst, schaut ein Mensch noch einmal darauf.

      **Recht.** Es gilt das Recht des Landes, in dem wir unseren Sitz haben. Zwingende Rechte, die
      du an deinem Wohnsitz als Verbraucherin oder Verbraucher hast, bleiben unberührt.
      """#,
    en: #"""
      ---
      title: Terms
      description: The full terms, generated from the same figures we settle by.
      ---

      ```{note}
      ---
      title: Before you publish
      kind: warning
      ---
      This is a template and not legal advice. Have the terms checked, then take this note away.
      ```

      These terms apply to the referral programme of @firm@, @street@, 00000 @city@.
      The figures in the first section come from the offer itself, so the page and the settlement
      can never disagree.

      ## Bring a friend

      ```{terms}
      id: bring-a-friend
      ```

      ## What else applies

      **Recommending openly.** Say that you may get a reward. Our texts include the note already;
      please leave it in. No mass advertising, no adverts on our name, no reviews for a reward.

      **Changes and end.** We may change or end the offer with four weeks’ notice. Recommendations
      that have reached us by then are settled under the old terms.

      **Decisions with reasons.** If a recommendation does not count, we tell you why. If you
      object, a person looks at it again.

      **Law.** The law of the country in which we have our seat applies. Mandatory rights that you
      have as a consumer where you live remain unaffected.
      """#)

  static let privacy = BilingualText(
    de: #"""
      ---
      title: Datenschutz
      slug: datenschutz
      description: Welche Daten beim Empfehlen anfallen, wofür wir sie brauchen und wie lange.
      ---

      ```{note}
      ---
      title: Vor dem Veröffentlichen
      kind: warning
      ---
      Prüfe, ob jeder Satz für dich stimmt: Protokolle deines Servers, Fristen, Dienstleister. Nimm
      diesen Hinweis dann weg.
      ```

      Kurz gesagt: Diese Website setzt keine Cookies, nutzt keinen Speicher deines Browsers und lädt
      nichts von fremden Servern.

      ## Wer verantwortlich ist

      @firm@, @street@, 00000 @city@, <hello@example.org>.

      ## Wenn du die Website besuchst

      Dein Browser schickt dem Webserver deine IP-Adresse, die aufgerufene Adresse und die Uhrzeit.
      Ohne sie kann die Seite nicht ausgeliefert werden (Art. 6 Abs. 1 Buchst. f DSGVO). Die
      IP-Adresse wird nach sieben Tagen gelöscht.

      ## Wenn du uns empfiehlst

      Für Code, Prämie und Abrechnung verarbeiten wir deinen Namen, deine Anschrift und deine
      E-Mail-Adresse (Art. 6 Abs. 1 Buchst. b DSGVO). Dein Vorname erscheint nur öffentlich, wenn du
      zugestimmt hast. Die Zustimmung kannst du jederzeit widerrufen.

      ## Wenn du empfohlen wurdest

      Wer dich empfiehlt, gibt uns keine Daten über dich. Bestellst du mit einem Code, halten wir
      fest, welcher Code zu welcher Bestellung gehört, um die Prämie abzurechnen und Missbrauch zu
      erkennen (Art. 6 Abs. 1 Buchst. f DSGVO). Dagegen kannst du Widerspruch einlegen. Wer dich
      empfohlen hat, erfährt nicht, was du gekauft hast.

      ## Wenn du etwas teilst

      Die Knöpfe öffnen eine App auf deinem Gerät. Bis du dort selbst auf „Senden“ tippst, wird
      nichts übertragen. In deinem Namen verschicken wir nichts.

      ## Wie lange wir speichern

      Buchungsbelege zu Prämien acht Jahre, so will es das Gesetz. Alles andere löschen wir, wenn du
      das Programm verlässt.

      ## Deine Rechte

      Du hast das Recht auf Auskunft, Berichtigung, Löschung, Einschränkung, Datenübertragbarkeit
      und Widerspruch. Beschweren kannst du dich bei jeder Datenschutzaufsicht. Ob eine Empfehlung
      abgelehnt wird, entscheidet ein Mensch.
      """#,
    en: #"""
      ---
      title: Privacy
      description: Which data arise when you recommend us, what we need them for and for how long.
      ---

      ```{note}
      ---
      title: Before you publish
      kind: warning
      ---
      Check that every sentence is true for you: your server’s logs, periods, service providers.
      Then take this note away.
      ```

      In short: this website sets no cookies, uses none of your browser’s storage and loads nothing
      from other servers.

      ## Who is responsible

      @firm@, @street@, 00000 @city@, <hello@example.org>.

      ## When you visit this website

      Your browser sends the web server your IP address, the address requested and the time. The
      page cannot be delivered without them (Art. 6(1)(f) GDPR). The IP address is deleted after
      seven days.

      ## When you recommend us

      For your code, reward and statement we process your name, address and e-mail address (Art.
      6(1)(b) GDPR). Your first name is shown publicly only if you have agreed. You can withdraw
      your consent at any time.

      ## When you have been recommended

      The person who recommends us gives us no data about you. If you order with a code, we record
      which code belongs to which order, to settle the reward and to detect misuse (Art. 6(1)(f)
      GDPR). You may object to this. Whoever recommended us does not learn what you bought.

      ## When you share something

      The buttons open an app on your own device. Nothing is sent until you press “send” there
      yourself. We send nothing in your name.

      ## How long we keep data

      Accounting records of rewards for as long as the law demands, eight years in Germany.
      Everything else is deleted when you leave the programme.

      ## Your rights

      You have the right to access, rectification, erasure, restriction, data portability and
      objection. You can complain to any data protection authority. Whether a recommendation is
      turned down is decided by a person.
      """#)

  static let imprint = BilingualText(
    de: #"""
      ---
      title: Impressum
      slug: impressum
      description: Wer diese Website verantwortet.
      ---

      ```{note}
      ---
      title: Vor dem Veröffentlichen
      kind: warning
      ---
      Ersetze alle Angaben durch deine eigenen, hier und unter `legal` in `Content/site.yaml`.
      ```

      **@firm@**\
      @street@\
      00000 @city@

      Telefon: +49 30 23125 000\
      E-Mail: <hello@example.org>

      ## Vertretung und Register

      Geschäftsführung: @person@\
      Handelsregister: Amtsgericht Musterstadt, HRB 000 (Muster)\
      Umsatzsteuer-Identifikationsnummer: DE000000000 (Muster)

      Redaktionell verantwortlich: @person@, Anschrift wie oben

      ## Verbraucherstreitbeilegung

      Wir nehmen nicht an einem Streitbeilegungsverfahren vor einer Verbraucherschlichtungsstelle
      teil und sind dazu auch nicht verpflichtet.
      """#,
    en: #"""
      ---
      title: Imprint
      description: Who is responsible for this website.
      ---

      ```{note}
      ---
      title: Before you publish
      kind: warning
      ---
      Replace all details with your own, here and under `legal` in `Content/site.yaml`.
      ```

      **@firm@**\
      @street@\
      00000 @city@

      Telephone: +44 20 7946 0000\
      E-mail: <hello@example.org>

      ## Representation and register

      Managing director: @person@\
      Company number: 00000000 (sample)\
      VAT identification number: 000000000 (sample)

      Responsible for editorial content: @person@, address as above

      ## Consumer dispute resolution

      We do not take part in dispute resolution before a consumer arbitration board and are not
      obliged to.
      """#)
}
