extension StarterText {
  static let questions = BilingualText(
    de: """
      ---
      title: Fragen und Antworten
      menu_title: Fragen
      slug: fragen
      description: Was du über Empfehlungen, Prämien und Daten wissen möchtest, kurz beantwortet.
      ---

      Deine Frage fehlt? Schreib an <hello@example.org>, dann antwortet ein Mensch.

      ```{faq}
      ### Wo finde ich meinen Code?
      Auf deiner Rechnung. Ist sie weg, schicken wir dir den Code noch einmal. Er bleibt derselbe.

      ### Reicht es, wenn ich einfach von euch erzähle?
      Wir freuen uns darüber. Für die Prämie brauchen wir eine Verbindung: Wer neu ist, bestellt
      über deinen Link oder nennt deinen Code.

      ### Wann bekomme ich mein Dankeschön?
      Nach der Bezahlung warten wir, bis Widerruf und Rückgabe durch sind. Die genaue Frist steht
      beim [Angebot](bring-a-friend.md).

      ### Was, wenn der Einkauf zurückgeht?
      Dann entfällt die Prämie. Ist der Gutschein schon unterwegs, verrechnen wir ihn mit dem
      nächsten.

      ### Muss ich die Prämie versteuern?
      Das hängt von deiner Situation ab. In Deutschland können Prämien sonstige Einkünfte sein, für
      die eine jährliche Freigrenze gilt. Beraten dürfen wir dich dazu nicht.

      ### Was erfahrt ihr über meine Freunde?
      Von dir nichts. Wir lernen sie erst kennen, wenn sie selbst bestellen oder uns schreiben.

      ### Warum steht „Werbung“ in den Texten?
      Weil du etwas dafür bekommst. Dein Gegenüber soll das wissen, und das Gesetz sieht es genauso.
      ```
      """,
    en: """
      ---
      title: Questions and answers
      menu_title: Questions
      description: What you want to know about recommendations, rewards and data, answered in brief.
      ---

      Is your question missing? Write to <hello@example.org>, and a person will answer.

      ```{faq}
      ### Where do I find my code?
      On your invoice. If you have lost it, we send you the code again. It stays the same.

      ### Is it enough if I just tell people about you?
      It makes us happy. For the reward we need a link between you: they order through your link or
      give your code.

      ### When do I get my thank-you?
      After the payment we wait until withdrawal and returns are over. The exact period stands with
      the [offer](bring-a-friend.md).

      ### What if the order goes back?
      Then the reward lapses. If the voucher is on its way already, we set it off against the next.

      ### Do I have to pay tax on the reward?
      That depends on where you live and on your situation. We are not allowed to advise you on it.

      ### What do you learn about my friends?
      Nothing from you. We meet them when they order or write to us themselves.

      ### Why do the texts say “advertising”?
      Because you get something for it. The other person should know, and the law agrees.
      ```
      """)

  static let news = BilingualText(
    de: """
      ---
      title: Neues
      description: Was bei uns passiert und wer wem davon erzählt hat.
      ---
      """,
    en: """
      ---
      title: News
      description: What is going on here, and who told whom about it.
      ---
      """)

  static let firstPost = BilingualText(
    de: """
      ---
      title: Es geht los
      slug: es-geht-los
      date: @today@
      description: Ab heute bedanken wir uns, wenn du uns weiterempfiehlst.
      tags: [Programm]
      ---

      Viele von euch sind da, weil ihnen jemand von uns erzählt hat. Bisher haben wir uns still
      darüber gefreut. Ab heute sagen wir danke.

      Wie das geht, steht unter [So funktioniert’s](../pages/how-it-works.md). Was es gibt, findest
      du [beim Angebot](../pages/bring-a-friend.md).
      """,
    en: """
      ---
      title: Here we go
      slug: here-we-go
      date: @today@
      description: From today we say thank you when you recommend us.
      tags: [Programme]
      ---

      Many of you are here because somebody told you about us. So far we have been quietly pleased.
      From today we say thank you.

      [How it works](../pages/how-it-works.md) explains it, and here is
      [what you get](../pages/bring-a-friend.md).
      """)
}
