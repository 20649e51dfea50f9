package import Program
internal import Quantity
internal import YAML

/// Parts of the programme, always in all languages: a build asks for each.
extension ExistingSite {
  /// An offer, and a page with its conditions when the site has no page `terms`.
  package func offer(_ id: Identifier) -> Addition {
    let title = Wording.title(from: id.text)
    let page = hasPage(id.text) ? "page: \(id)" : "# page: \(id)"
    let values = [
      "id": id.text, "title": Wording.yaml(title), "page": page,
      "advocate": amount(25), "friend": amount(10), "minimum": amount(50),
      "budget": amount(5000),
    ]
    var files = [
      NewFile(
        "Content/program/offers/\(id).yaml",
        text: TextPattern(AdditionText.offer).filled(languages, values))
    ]
    var notes = ["A page shows it like this:\n\n" + directive("offer", "id", id)]
    if hasPage("terms") {
      notes.append("Its conditions belong on the page `terms`:\n\n" + directive("terms", "id", id))
    } else {
      notes.append("Its conditions got a page `terms`, made from the offer's own figures.")
      files += languages.map { language in
        NewFile(
          "Content/pages/terms.\(language.tag).md",
          text: TextPattern(AdditionText.terms[language])
            .filled([language], ["id": id.text, "title": title]))
      }
    }
    notes.append("A comparison of all offers (`offers` without ids) shows it from the next build.")
    return Addition(files, notes: notes)
  }

  package func shareable(_ id: Identifier) -> Addition {
    let reason = program?.reasons.first?.id.value.text
    let values = [
      "title": Wording.yaml(Wording.title(from: id.text)),
      "reason": reason.map { "reason: \($0)" } ?? "# reason: honest-advice",
      "offer": offerIds.first.map { "offer: \($0)" } ?? "# offer: bring-a-friend",
    ]
    let files = languages.map { language in
      NewFile(
        "Content/program/shareables/\(id).\(language.tag).md",
        text: TextPattern(AdditionText.shareable[language]).filled([language], values))
    }
    return Addition(
      files,
      notes: ["A page offers it to be shared like this:\n\n" + directive("share", "shareable", id)])
  }

  package func touchpoint(_ id: Identifier) -> Addition {
    let owner = program?.owners.first?.id.value.text
    let values = [
      "id": id.text, "title": Wording.yaml(Wording.title(from: id.text)),
      "leads": offerIds.first.map { "offer: \($0)" }
        ?? (hasPage("index") ? "page: index" : "# offer: bring-a-friend"),
      "owner": owner.map { "owner: \($0)" } ?? "# owner: service",
    ]
    let file = NewFile(
      "Content/program/touchpoints/\(id).yaml",
      text: TextPattern(AdditionText.touchpoint).filled(languages, values))
    return Addition(
      [file], notes: ["It is for your own people; a page can show it with `touchpoint`."])
  }

  private func directive(_ name: String, _ key: String, _ id: Identifier) -> String {
    "  ```{\(name)}\n  \(key): \(id)\n  ```\n"
  }

  /// `25.00 EUR` in the programme's currency, with the decimals that it has.
  private func amount(_ units: Int) -> String {
    let currency = program?.ownCurrency?.value ?? settings.currency
    let decimals = String(repeating: "0", count: currency.decimals)
    return "\(units)\(decimals.isEmpty ? "" : "." + decimals) \(currency.code)"
  }
}
