extension StarterText {
  static let home = BilingualText(
    de: """
      ---
      title: @title@
      description: Empfiehl uns weiter. Für dich gibt es ein Dankeschön, für deine Freunde Nachlass.
      template: home
      ---

      ```{hero}
      ---
      title: Zufrieden? Dann sag’s weiter.
      image: /assets/pass-it-on.svg
      alt: Drei Menschen, verbunden durch eine gepunktete Linie, auf der ein Papierflieger fliegt.
      actions:
        - { title: Freunde einladen, url: bring-a-friend.md, primary: true }
        - { title: So funktioniert’s, url: how-it-works.md }
      ---
      Die besten Kundinnen und Kunden kommen über Menschen, die uns schon kennen. Über Menschen wie
      dich. Wer durch dich zu uns findet, spart beim ersten Einkauf, und wir bedanken uns bei dir.
      ```

      ## Was ihr beide davon habt

      ```{offer}
      id: bring-a-friend
      ```

      ## In drei Schritten

      ```{steps}
      1. **Du erzählst** Beim Kaffee, im Verein, im Chat. Deinen Link bekommt nur, wer ihn will.
      2. **Dein Gegenüber schaut in Ruhe** Ohne Konto und ohne Cookies. Der Nachlass steht dabei.
      3. **Wir sagen danke** Sobald der Einkauf bezahlt und die Wartezeit vorbei ist.
      ```

      ## Warum man uns empfiehlt

      ```{cards}
      ### Ehrlich beraten
      Wenn etwas nicht zu dir passt, sagen wir es. Lieber kein Auftrag als ein enttäuschter Mensch.

      ### Jemand ist da
      Bei Fragen meldet sich ein Mensch mit Namen, und zwar noch am selben Tag.

      ### Gut gemacht
      Was wir liefern, hält. Falls nicht, kümmern wir uns darum, ohne Formular.
      ```

      ```{news}
      collection: news
      title: Neues
      ```

      ```{note}
      ---
      title: Offen gesagt
      ---
      Wenn du uns empfiehlst und dafür eine Prämie bekommen kannst, ist das Werbung. Deshalb steht
      ein Hinweis in jedem Text, den wir dir vorbereiten. Mehr dazu in den
      [Teilnahmebedingungen](terms.md).
      ```
      """,
    en: """
      ---
      title: @title@
      description: Recommend us. You get a thank-you, and your friends get a discount.
      template: home
      ---

      ```{hero}
      ---
      title: Happy with us? Pass it on.
      image: /assets/pass-it-on.svg
      alt: Three people joined by a dotted line, with a paper plane travelling along it.
      actions:
        - { title: Bring a friend, url: bring-a-friend.md, primary: true }
        - { title: See how it works, url: how-it-works.md }
      ---
      Our favourite customers come through people who know us already. People like you. Whoever
      finds us through you saves on their first order, and we say thank you.
      ```

      ## What is in it for you both

      ```{offer}
      id: bring-a-friend
      ```

      ## Three steps

      ```{steps}
      1. **You tell someone** Over coffee, at the club, in a chat. Your link is for those who ask.
      2. **They take their time** No account, no cookies. The discount is right there on the page.
      3. **We say thank you** As soon as the order is paid and the waiting period is over.
      ```

      ## Why people recommend us

      ```{cards}
      ### Honest advice
      If something is not right for you, we say so. Better no order than a disappointed customer.

      ### Somebody is there
      Questions are answered by a person with a name, on the same day.

      ### Made well
      What we deliver lasts. If it does not, we take care of it, without a form to fill in.
      ```

      ```{news}
      collection: news
      title: News
      ```

      ```{note}
      ---
      title: To be open about it
      ---
      If you recommend us and may get a reward for it, that is advertising. So every text we prepare
      for you says so. The [terms](terms.md) have the rest.
      ```
      """)

  static let howItWorks = BilingualText(
    de: """
      ---
      title: So funktioniert’s
      slug: so-funktionierts
      description: Was nach deiner Empfehlung passiert, Schritt für Schritt, ohne Kleingedrucktes.
      ---

      Wer uns empfiehlt, verbürgt sich für uns. Hier steht, wie wir damit umgehen: wer sich wann
      meldet, wann das Dankeschön kommt und was passiert, wenn nichts daraus wird.

      ## Dein Teil

      ```{steps}
      1. **Code holen** Du findest ihn auf deiner Rechnung. Nicht zur Hand? Eine kurze Mail genügt.
      2. **Erzählen** Bleib bei dem, was du selbst erlebt hast. Das überzeugt mehr als jede Anzeige.
      3. **Weitergeben** Link oder Code, als Nachricht oder auf einem Zettel. Du sagst, an wen.
      ```

      ## Unser Teil

      Diese Schritte laufen immer gleich ab. Daran kannst du uns messen.

      ```{steps}
      ```

      ## Wenn es nicht klappt

      Manchmal passt es einfach nicht. Dann sagen wir dir auch das, ohne etwas über dein Gegenüber
      zu verraten. Wird ein Einkauf widerrufen oder erstattet, entfällt die Prämie. Wie genau, steht
      in den [Teilnahmebedingungen](terms.md).
      """,
    en: """
      ---
      title: How it works
      description: What happens after you recommend us, step by step, with no small print.
      ---

      Whoever recommends us vouches for us. This page says what we do with that: who gets in touch
      and when, when the thank-you comes, and what happens if nothing comes of it.

      ## Your part

      ```{steps}
      1. **Get your code** It is on your invoice. Not to hand? A short mail will do.
      2. **Tell people** Stick to what you have seen yourself. It convinces more than any advert.
      3. **Hand it on** Link or code, by message or on a slip of paper. You decide to whom.
      ```

      ## Our part

      These steps always run the same way. Hold us to them.

      ```{steps}
      ```

      ## When it does not work out

      Sometimes it is just not a match. We tell you that as well, without giving anything away about
      the other person. If an order is withdrawn or refunded, the reward lapses. The
      [terms](terms.md) say exactly how.
      """)
}
