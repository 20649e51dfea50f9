internal import Program
internal import Quantity
internal import Site

/// One file of cards that is asked for.
struct CardOrder {
  let name: String
  let design: CardDesign
  let audience: OfferAudience
  let language: Language
  /// Advocates in any language but these get this one, too; empty if only its own do.
  let languagesOfOthers: [Language]

  func isFor(_ spoken: Language) -> Bool {
    spoken == language || !languagesOfOthers.isEmpty && !languagesOfOthers.contains(spoken)
  }
}
