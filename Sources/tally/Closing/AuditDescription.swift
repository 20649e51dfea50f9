/// The process description of an audit folder, in German and English.
///
/// German tax law wants one for each system that books are kept with (GoBD, margin numbers 151 to
/// 155); it describes what this tool does, and not how the firm uses it.
enum AuditDescription {
  static func german(_ title: String) -> String {
    """
    # Verfahrensbeschreibung: \(title)

    Dieser Ordner enthält die Bücher des Empfehlungsprogramms so, wie sie `tally` geführt hat. Aus
    ihm allein lassen sich Salden und Prüfsummenkette mit einem eigenen Programm nachrechnen. Er
    nennt keine Namen, Adressen oder Bankverbindungen: Werber haben Nummern, Bestellungen einen
    mit geheimem Schlüssel gebildeten Hashwert von 16 Hexadezimalziffern.

    ## Ablauf

    1. Exporte von Shop und Zahlungsdienst werden eingelesen (`inputs.csv`: Name, SHA-256, Zeit,
       Zahl der gelesenen, beiseitegelegten und übergangenen Sätze). Eine Datei wird nie verändert;
       eine berichtigte wird als weitere eingelesen.
    2. Ein Lauf (`runs.csv`) entscheidet nach den Regeln des Programms (`rules/`, Ordner je
       Regelstand) über jede Bestellung, mit genau einem Ergebnis und mindestens einem Grund
       (`decisions.csv`, letzter Lauf), und bucht den Unterschied zwischen dem, was stehen soll, und
       dem, was gebucht ist (`entries.csv`).
    3. Eine Auszahlung wird vorgeschlagen, geprüft und abgeschlossen (`acts.csv`, Art 0). Ihr Anteil
       an jeder Prämie steht in `movements.csv`. Abgeschlossenes ändert sich nie; was später
       wegfällt, wird zurückgefordert (`clawback`) und mit künftigen Prämien verrechnet.
    4. Die Antwort von Bank oder Shop wird festgehalten (Art 1). Was nicht ankam, ist wieder
       geschuldet. Negative Salden werden nach den Regeln des Programms ausgebucht (Art 2).
    5. Ein Monat wird abgeschlossen (Art 3, Salden in `month_balances.csv`). Danach wird nichts mehr
       mit Wirkung in diesem Monat gebucht; Verspätetes steht im offenen Monat.
    6. Unternehmer, mit denen es vereinbart ist, erhalten zu einer Auszahlung eine Gutschrift im
       Sinne von § 14 Abs. 2 Satz 5 UStG (Art 4, `invoices.csv`, `invoice_lines.csv`). Nummern sind
       je Jahr lückenlos; ein Storno hat eine eigene. Name, Anschrift und Steuernummer stehen nur in
       der Gutschrift selbst; `business` und `firm` sind Hashwerte davon mit geheimem Schlüssel.
       Kein Konto ändert sich: Die Gutschrift teilt, was ausgezahlt ist, in Entgelt und Steuer.

    Einträge werden nur angefügt. Die Datenbank weist Ändern und Löschen ab; `tally verify` rechnet
    alles nach.

    Drei Prüfsummen der Läufe (`input_head`, `registry`, `decisions`) gehen über Daten, die nicht in
    diesem Ordner liegen: die eingelesenen Sätze, die Werber mit ihren Kennungen, die Entscheidungen
    in der Form der Datenbank. Sie gehen als Werte in die Kette ein; `tally verify` bildet sie neu.

    \(tables(german: true))
    """
  }

  static func english(_ title: String) -> String {
    """
    # Process description: \(title)

    This folder holds the books of the referral programme as `tally` kept them. Balances and the
    chain of digests can be computed again from it alone, with a program of your own. It names no
    person, address or bank account: advocates have numbers, orders a hash of 16 hexadecimal digits
    made with a secret key.

    ## How it works

    1. Exports of shop and payment provider are read (`inputs.csv`: name, SHA-256, time, how many
       records were read, set aside and passed over). A file is never changed; a corrected one is
       read as a further one.
    2. A run (`runs.csv`) decides on each order by the programme's rules (`rules/`, one folder for
       each state of them), with exactly one outcome and at least one reason (`decisions.csv`, the
       last run), and posts the difference between what should stand and what is posted
       (`entries.csv`).
    3. A payout is proposed, reviewed and closed (`acts.csv`, kind 0). Its part of each credit is in
       `movements.csv`. What is closed never changes; what is lost later is owed back (`clawback`)
       and set off against later rewards.
    4. The answer of bank or shop is recorded (kind 1). What did not arrive is owed again. Negative
       balances are written off by the programme's rules (kind 2).
    5. A month is closed (kind 3, balances in `month_balances.csv`). Nothing is posted with effect
       in it afterwards; what comes late stands in the open month.
    6. Businesses that agreed to it get a self-billed invoice for a payout (Gutschrift, § 14 Abs. 2
       Satz 5 UStG; kind 4, `invoices.csv`, `invoice_lines.csv`). Numbers have no gaps in a year; a
       cancellation has its own. Name, address and tax number stand in the invoice only; `business`
       and `firm` are hashes of them with a secret key. No account changes: an invoice divides what
       is paid into net amount and tax.

    Entries are only added. The database refuses changes and deletions; `tally verify` computes all
    of it again.

    Three digests of runs (`input_head`, `registry`, `decisions`) are made of data that is not in
    this folder: the records that were read, the advocates with their ids, the decisions in the form
    of the database. They enter the chain as values; `tally verify` makes them again.

    \(tables(german: false))
    """
  }

  private static func tables(german: Bool) -> String {
    let words =
      german
      ? Words(
        accounts: "Konten", balances: "Salden", chain: "Prüfsummenkette",
        minor: "Beträge in kleinsten Einheiten; Zeiten in Millisekunden seit 1970 (UTC).",
        sums: """
          Jeder Eintrag und jede Bewegung erhöht das Konto in `debit` und vermindert das in `credit`
          um `amount`; die Summe über alle Konten ist null. Ein Monatssaldo umfasst Einträge mit
          `effective_ms` und Bewegungen, deren Vorgang `recorded_ms` vor `until_ms` hat.
          """,
        hash: """
          BLAKE2b mit 32 Bytes. `u64` ist eine Zahl mit 8 Bytes, höchstwertiges zuerst (negative im
          Zweierkomplement); `text` ist die Zahl der UTF-8-Bytes als `u64`, dann die Bytes; Digests
          stehen als Bytes.
          """,
        order:
          "Kette: auf jeden Lauf folgen die Vorgänge mit seinem `after_run`, dann der nächste Lauf."
      )
      : Words(
        accounts: "Accounts", balances: "Balances", chain: "Chain of digests",
        minor: "Amounts are in minor units; times in milliseconds since 1970 (UTC).",
        sums: """
          Each entry and movement adds `amount` to the account in `debit` and takes it from the one
          in `credit`; all accounts together come to zero. The balance of a month takes in entries
          with `effective_ms`, and movements whose act has `recorded_ms`, before `until_ms`.
          """,
        hash: """
          BLAKE2b with 32 bytes. `u64` is a number in 8 bytes, the most significant first (negative
          ones in two's complement); `text` is the number of UTF-8 bytes as `u64`, then the bytes;
          digests stand as bytes.
          """,
        order: "Chain: each run is followed by the acts with its `after_run`, then by the next run."
      )
    return """
      ## \(words.accounts)

      0 expense · 1 pending · 2 payable · 3 clearing · 4 income · 5 settled. \(words.minor)

      ## \(words.balances)

      \(words.sums)

      ## \(words.chain)

      \(words.hash) \(words.order)

      ```
      beginning   = H("passalong ledger 1")
      entry       = u64 subject, purpose, detail, step, kind, advocate, debit, credit, amount,
                    effective_ms; text reason, offer, unit
      entry_hash  = H(all entries of the run)
      run head    = H(head before; u64 run, as_of_ms, known_ms, recorded_ms, inputs, orders,
                    entries; rules, registry, input_head, decisions, entry_hash;
                    for each of run_counts by outcome and reason: text outcome, text reason,
                    u64 count)
      movement    = u64 payout, subject, purpose, detail, advocate, kind, debit, credit, amount;
                    text reason, offer, unit
      movement_hash = H(all movements of the act)
      act head    = H(head before; text "act"; u64 act, kind, after_run, recorded_ms, until_ms,
                    payout, movements; text unit, form, proposal; movement_hash;
                    for each of month_balances: u64 account, text unit, u64 amount)
      line        = u64 kind, subject, purpose, detail, entry, credited_day, rate, net, gross,
                    earlier; text offer
      invoice     = u64 invoice, year, place, issued_day, advocate, payout, cancels, net, tax,
                    paid, lines; text prefix, unit; business, firm; all its lines
      proposal    = H(all invoices of the act), of acts of kind 4
      rules       = H(for each file by path: "<bytes> <path>" and a line feed, then its bytes)
      ```

      `SHA256SUMS`: `sha256sum --check SHA256SUMS`. `journal.txt`: `hledger -f journal.txt check`.

      """
  }

  private struct Words {
    let accounts: String
    let balances: String
    let chain: String
    let minor: String
    let sums: String
    let hash: String
    let order: String
  }
}
