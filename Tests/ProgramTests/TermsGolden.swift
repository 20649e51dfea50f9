/// The conditions of the sample's offers, as lawyers have to read them: whole, and by eye.
enum TermsGolden {
  static let designOfferGerman = """
    # Veranstalter
    Die Aktion veranstaltet Sonnenfreunde Musterstadt eG, Musterweg 1, 01234 Musterstadt.
    # Teilnahme
    Empfehlen kann, wer Kundin oder Kunde ist.
    Das Mindestalter beträgt 18 Jahre.
    Wer bei uns beschäftigt ist, nimmt nicht teil.
    Selbstempfehlungen und Empfehlungen im selben Haushalt sind ausgeschlossen.
    # Zeitraum
    Die Aktion läuft vom 1.
    Januar 2026 bis einschließlich 31.
    Dezember 2026.
    Bestellungen, die bis zu 15 Minuten nach dem Ende eingehen, zählen noch.
    Tage und Fristen richten sich nach der Zeitzone Europe/Berlin.
    # Prämien
    Wer empfiehlt, erhält: 50,00 € Gutschein.
    Wer empfohlen wird, erhält: 5 % Rabatt, höchstens 100,00 €.
    # Staffel
    Die Prämie für die Empfehlung beträgt ab der 5. erfolgreichen Empfehlung 75,00 €.
    Die höhere Stufe gilt ab der genannten Empfehlung, nicht für frühere.
    # Voraussetzungen
    Die empfohlene Person gibt eine Bestellung auf und bezahlt sie.
    Innerhalb von 12 Monaten davor hat sie nicht bei uns bestellt.
    Der Bestellwert beträgt mindestens 100,00 €.
    Es zählt der Warenwert ohne Umsatzsteuer und nach Abzug von Rabatten, ohne Versand, \
    Geschenkgutscheine und Trinkgeld.
    Die Aktion gilt für empfohlene Personen aus: Deutschland und Österreich.
    Es zählt die erste Bestellung.
    # Zuordnung
    Eine Empfehlung wird zugeordnet, wenn bei der Bestellung der Code angegeben wird oder wenn die \
    Bestellung innerhalb von 30 Tagen nach dem Aufruf der Empfehlungsseite erfolgt und ihr \
    zugeordnet werden kann.
    Wurden mehrere Empfehlungsseiten aufgerufen, zählt die letzte.
    Ein angegebener Code geht dem Aufruf vor.
    Werden mehrere Codes angegeben, zählt der, dessen Empfehlungsseite zuerst aufgerufen wurde, \
    sonst der zuerst genannte.
    Fehlt der Code, kann die Empfehlung innerhalb von 3 Monaten nach der Bestellung nachgemeldet \
    werden.
    # Wartefrist und Auszahlung
    Die Prämie wird frühestens 30 Tage nach der Zahlung freigegeben, damit Widerruf und Rückgabe \
    abgewartet sind.
    # Höchstgrenzen
    Wer empfiehlt, erhält höchstens 10 Prämien je Kalenderjahr.
    Für die Aktion stehen insgesamt 10.000,00 € bereit; ist der Betrag ausgeschöpft, entstehen \
    keine neuen Ansprüche.
    # Widerruf, Rückgabe, Rückbuchung
    Wird die Bestellung vollständig erstattet oder rückgebucht, entfällt die Prämie.
    Wird teilweise erstattet, wird ein Anteil am Bestellwert aus dem verbleibenden Betrag neu \
    berechnet.
    Eine feste Prämie bleibt bei teilweiser Erstattung, solange der Mindestbestellwert erreicht \
    ist.
    Ist die Prämie bereits ausgezahlt oder eingelöst, wird der Betrag mit späteren Prämien \
    verrechnet.
    Was nach 12 Monaten nicht verrechnet ist, verlangen wir nicht zurück.
    # Missbrauch
    Auffällige Empfehlungen prüfen wir, bevor wir über die Prämie entscheiden.
    Wer Prämien durch Täuschung erlangt, kann ausgeschlossen werden.
    Redlich erworbene Prämien bleiben davon unberührt.
    # Kennzeichnung
    Wer eine Empfehlung weitergibt, macht kenntlich, dass es dafür eine Prämie gibt, zum Beispiel \
    so: „Werbung – ich erhalte eine Prämie, wenn du bestellst.“
    # Datenschutz
    Wer empfiehlt, erfährt von uns weder Namen noch Bestellwert der empfohlenen Person.
    Angaben zu empfohlenen Personen löschen wir nach 24 Monaten; Buchungsdaten bewahren wir \
    8 Jahre auf.
    Einen Vornamen zeigt die Empfehlungsseite nur mit Einwilligung.
    # Steuern
    Prämien können steuerpflichtig sein.
    Ob das der Fall ist, klärt, wer sie erhält.
    """

  static let designOfferEnglish = """
    # Organiser
    This offer is made by Sonnenfreunde Musterstadt eG, Musterweg 1, 01234 Musterstadt.
    # Who can take part
    Customers can recommend us.
    The minimum age is 18 years.
    Our own staff cannot take part.
    Recommending oneself or somebody of the same household is excluded.
    # Period
    The offer runs from 1 January 2026 up to and including 31 December 2026.
    Orders that arrive up to 15 minutes after its end still count.
    Days and periods are those of the time zone Europe/Berlin.
    # Rewards
    Whoever recommends receives: €50.00 voucher.
    The friend who is recommended receives: 5% discount, at most €100.00.
    # Steps
    The reward for recommending is €75.00 from successful referral no. 5 on.
    A higher step applies from that referral on, not to earlier ones.
    # Conditions
    The friend places an order and pays it.
    They have not ordered from us within 12 months before that.
    The order value is at least €100.00.
    What counts is the value of the goods without value added tax and after discounts, without \
    shipping, gift cards and tips.
    The offer is for friends from: Germany and Austria.
    The first order counts.
    # How a referral is recognised
    A referral is recognised when its code is given with the order, or when the order arrives \
    within 30 days after a visit to the referral page and can be matched with it.
    Of several referral pages visited, the last counts.
    A code that is given comes before a visit.
    Of several codes, the one whose referral page was visited first counts, else the one named \
    first.
    If the code is missing, the referral can be claimed within 3 months after the order.
    # Waiting period and payout
    The reward is released 30 days after the payment at the earliest, so that withdrawal and \
    returns can be waited for.
    # Limits
    Whoever recommends receives at most 10 rewards per calendar year.
    For the whole offer €10,000.00 are available; once they are used up, no new claims arise.
    # Withdrawal, returns, chargebacks
    If the order is refunded or charged back in full, the reward lapses.
    After a partial refund, a share of the order value is calculated anew from what remains.
    A fixed reward is kept after a partial refund as long as the minimum order value is reached.
    If the reward has already been paid out or used, the amount is set off against later rewards.
    What is not set off after 12 months we do not ask back.
    # Abuse
    We look at conspicuous referrals before we decide on the reward.
    Whoever obtains rewards by deceit can be excluded.
    Rewards earned honestly are not affected.
    # Disclosure
    Whoever passes on a recommendation makes clear that there is a reward for it, for example like \
    this: “Ad – I receive a reward if you order.”
    # Data protection
    We tell whoever recommends neither the name nor the order value of the friend.
    We erase what we know of friends after 24 months; accounting records we keep for 8 years.
    A referral page shows a first name with consent only.
    # Taxes
    Rewards may be taxable.
    Whether they are is for the person who receives them to find out.
    """

  static let fullOfferGerman = """
    # Veranstalter
    Die Aktion veranstaltet Sonnenfreunde Musterstadt eG, Musterweg 1, 01234 Musterstadt.
    # Teilnahme
    Empfehlen kann, wer als Partner zugelassen ist.
    Das Mindestalter beträgt 18 Jahre.
    Wer bei uns beschäftigt ist, nimmt nicht teil.
    Selbstempfehlungen sind ausgeschlossen.
    # Zeitraum
    Die Aktion läuft ab dem 1.
    März 2026 bis auf Weiteres.
    Tage und Fristen richten sich nach der Zeitzone Europe/Berlin.
    # Prämien
    Wer empfiehlt, erhält: 2,5 % des Bestellwerts als Geldprämie, mindestens 10,00 €, höchstens \
    500,00 €.
    Wer empfohlen wird, erhält: Balkonkraftwerk-Stecker.
    Diese Prämie ist 12 Monate lang einlösbar.
    # Staffel
    Die Prämie für die Empfehlung beträgt ab der 10. erfolgreichen Empfehlung 3 % und ab der 20. \
    erfolgreichen Empfehlung 4 %.
    Wird eine Stufe erreicht, gilt sie auch für alle früheren Empfehlungen der Aktion.
    # Zusätzliche Prämien
    Nach 10 erfolgreichen Empfehlungen gibt es einmalig zusätzlich: 100,00 € Geldprämie (oder \
    110,00 CHF).
    Eine erreichte zusätzliche Prämie bleibt bei Rückgaben erhalten.
    # Voraussetzungen
    Die empfohlene Person schließt einen Vertrag, der wirksam bleibt.
    Sie hat zuvor noch nie bei uns bestellt.
    Der Bestellwert beträgt mindestens 500,00 € oder 550,00 CHF.
    Es zählt der Warenwert ohne Umsatzsteuer und vor Abzug von Rabatten, ohne Versand, \
    Geschenkgutscheine und Trinkgeld.
    Nicht mitgezählt werden die Artikel GIFTCARD-* (* steht für beliebige Zeichen).
    Die Aktion gilt für empfohlene Personen aus: Deutschland, Österreich und Schweiz.
    Es zählen alle Verträge innerhalb von 12 Monaten nach dem ersten.
    Jeder Vertrag zählt für sich.
    # Zuordnung
    Eine Empfehlung wird zugeordnet, wenn beim Vertragsschluss der Code angegeben wird.
    Werden mehrere Codes angegeben, entscheiden wir im Einzelfall.
    Fehlt der Code, kann die Empfehlung innerhalb von 6 Monaten nach dem Vertragsschluss \
    nachgemeldet werden.
    # Wartefrist und Auszahlung
    Die Prämie wird frühestens 6 Wochen nach dem Vertragsschluss freigegeben, damit Widerruf und \
    Rückgabe abgewartet sind.
    Freigegebene Beträge werden monatlich ausgezahlt, sobald 10,00 € erreicht sind.
    # Höchstgrenzen
    Wer empfiehlt, erhält höchstens 5.000,00 € innerhalb von 365 Tagen, Prämien für höchstens 100 \
    empfohlene Personen.
    Für dieselbe empfohlene Person gibt es höchstens 2 Prämien.
    Für die Aktion stehen insgesamt 50.000,00 € bereit; ist der Betrag ausgeschöpft, entstehen \
    keine neuen Ansprüche.
    # Widerruf, Rückgabe, Rückbuchung
    Wird der Vertrag widerrufen oder rückabgewickelt, entfällt die Prämie.
    Wird teilweise erstattet, wird ein Anteil am Bestellwert aus dem verbleibenden Betrag neu \
    berechnet.
    Eine feste Prämie bleibt bei teilweiser Erstattung, solange der Mindestbestellwert erreicht \
    ist.
    Ist die Prämie bereits ausgezahlt oder eingelöst, bleibt sie erhalten.
    # Missbrauch
    Auffällige Empfehlungen prüfen wir, bevor wir über die Prämie entscheiden.
    Wer Prämien durch Täuschung erlangt, kann ausgeschlossen werden.
    Redlich erworbene Prämien bleiben davon unberührt.
    # Kennzeichnung
    Wer eine Empfehlung weitergibt, macht kenntlich, dass es dafür eine Prämie gibt, zum Beispiel \
    so: „Anzeige – ich erhalte Provision.“
    # Datenschutz
    Wer empfiehlt, erfährt von uns weder Namen noch Bestellwert der empfohlenen Person.
    Angaben zu empfohlenen Personen löschen wir nach 24 Monaten; Buchungsdaten bewahren wir \
    8 Jahre auf.
    Einen Vornamen zeigt die Empfehlungsseite nur mit Einwilligung.
    # Steuern
    Prämien können steuerpflichtig sein.
    Ob das der Fall ist, klärt, wer sie erhält.
    """

  static let fullOfferEnglish = """
    # Organiser
    This offer is made by Sonnenfreunde Musterstadt eG, Musterweg 1, 01234 Musterstadt.
    # Who can take part
    Firms and associations admitted as partners can recommend us.
    The minimum age is 18 years.
    Our own staff cannot take part.
    Recommending oneself is excluded.
    # Period
    The offer runs from 1 March 2026 until further notice.
    Days and periods are those of the time zone Europe/Berlin.
    # Rewards
    Whoever recommends receives: 2.5% of the order value as a cash reward, at least €10.00, at \
    most €500.00.
    The friend who is recommended receives: Balcony plug.
    This reward can be used for 12 months.
    # Steps
    The reward for recommending is 3% from successful referral no. 10 on and 4% from successful \
    referral no. 20 on.
    A step that is reached applies to all earlier referrals under this offer, too.
    # Additional rewards
    After 10 successful referrals there is, once and in addition: €100.00 cash reward (or \
    CHF 110.00).
    An additional reward once reached is kept when orders return.
    # Conditions
    The friend signs a contract that stays in force.
    They have never ordered from us before.
    The order value is at least €500.00 or CHF 550.00.
    What counts is the value of the goods without value added tax and before discounts, without \
    shipping, gift cards and tips.
    The articles GIFTCARD-* are not counted (* stands for any characters).
    The offer is for friends from: Germany, Austria and Switzerland.
    All contracts within 12 months after the first count.
    Each contract counts by itself.
    # How a referral is recognised
    A referral is recognised when its code is given with the contract.
    If several codes are given, we decide case by case.
    If the code is missing, the referral can be claimed within 6 months after the contract.
    # Waiting period and payout
    The reward is released 6 weeks after the contract is signed at the earliest, so that \
    withdrawal and returns can be waited for.
    Released amounts are paid out every month once they reach €10.00.
    # Limits
    Whoever recommends receives at most €5,000.00 within 365 days, rewards for at most 100 \
    friends.
    For the same friend there are at most 2 rewards.
    For the whole offer €50,000.00 are available; once they are used up, no new claims arise.
    # Withdrawal, returns, chargebacks
    If the contract is withdrawn from or undone, the reward lapses.
    After a partial refund, a share of the order value is calculated anew from what remains.
    A fixed reward is kept after a partial refund as long as the minimum order value is reached.
    If the reward has already been paid out or used, it is kept.
    # Abuse
    We look at conspicuous referrals before we decide on the reward.
    Whoever obtains rewards by deceit can be excluded.
    Rewards earned honestly are not affected.
    # Disclosure
    Whoever passes on a recommendation makes clear that there is a reward for it, for example like \
    this: “Ad – I receive a commission.”
    # Data protection
    We tell whoever recommends neither the name nor the order value of the friend.
    We erase what we know of friends after 24 months; accounting records we keep for 8 years.
    A referral page shows a first name with consent only.
    # Taxes
    Rewards may be taxable.
    Whether they are is for the person who receives them to find out.
    """
}
