/// Reasons that are told of on one page.
package struct ReasonGroup: Sendable {
  /// The page's name, without `.md`.
  package let name: String
  let title: String
  let introduction: String
  let texts: [ReasonText]

  /// In the order of precedence.
  package static let all = [
    ReasonGroup(
      name: "reading", title: "What was read",
      introduction: "Why a record says nothing, or not the last word, of an order.",
      texts: ReasonText.reading),
    ReasonGroup(
      name: "codes", title: "Whose code it is",
      introduction: """
        An order is an advocate's by a code, a visit to their page, or their claim. Codes are read \
        in any case, with blanks and hyphens; a mistyped one is never credited without a person.
        """,
      texts: ReasonText.codes),
    ReasonGroup(
      name: "offers", title: "Whether an offer holds, and the state of the order",
      introduction: """
        The first offer of the advocate's audience that pays for the event and runs at the time \
        of the order holds.
        """,
      texts: ReasonText.offers),
    ReasonGroup(
      name: "people", title: "Whether friend and order qualify",
      introduction: """
        Advocate and friend must be two people, the friend new, the order large enough: as \
        `eligibility` of the offer and `fraud` of the programme say. People are compared by keyed \
        hashes; nobody's name or address is in the ledger.
        """,
      texts: ReasonText.people),
    ReasonGroup(
      name: "signs", title: "Conflicts, and signs of abuse",
      introduction: """
        A sign proves nothing: it adds to a score, and a person looks at what scores high. Tell \
        the advocate that the referral is being checked, and never on which grounds.
        """,
      texts: ReasonText.abuse),
    ReasonGroup(
      name: "limits", title: "Limits",
      introduction: """
        Orders are served by their own time, whatever the order of imports; what was paid back \
        takes no room.
        """,
      texts: ReasonText.limits),
    ReasonGroup(
      name: "later", title: "What happened to the order since, and why a credit stands",
      introduction: """
        A credit waits for the end of the hold. What is paid back before or after is taken back by \
        entries of its own; none is ever changed.
        """,
      texts: ReasonText.later),
    ReasonGroup(
      name: "notes", title: "What is worth knowing beside",
      introduction:
        "These are recorded with an order, a refund or a bonus; no credit hangs on them.",
      texts: ReasonText.notes),
  ]
}
