internal import Program

/// What stands for the advocate in prepared texts.
package struct KitValues: Sendable, Hashable {
  /// The address that is passed on.
  package var link: String
  /// The code as people read and type it.
  package var code: String
  /// Empty when it is not known.
  package var firstName: String

  package init(link: String, code: String, firstName: String) {
    self.link = link
    self.code = code
    self.firstName = firstName
  }

  /// All placeholders of a text, those of its offer included.
  func placeholders(
    _ offer: Offer?, disclosure: String, reward: (Reward) -> String
  ) -> [Placeholder: String] {
    [
      .link: link, .code: code, .firstName: firstName, .disclosure: disclosure,
      .reward: (offer?.advocateReward).map(reward) ?? "",
      .friendReward: (offer?.friendReward).map(reward) ?? "",
    ]
  }
}
