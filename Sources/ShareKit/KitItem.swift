package import Program

/// One shareable as an advocate finds it in their kit: texts ready to be sent.
package struct KitItem: Sendable, Hashable {
  /// A text for one channel.
  package struct Text: Sendable, Hashable {
    package let channel: Channel
    /// On channels that have one.
    package let subject: String?
    /// Disclosure included.
    package let text: String
    /// Opens the channel with it; nil where the text must be copied.
    package let address: String?
  }

  package let id: Identifier
  package let title: String
  /// The circle it is made for, as people call it; the advocate's own where it is among them.
  package let circle: String?
  /// Whether it is made for the advocate's own circle.
  package let isOwnCircle: Bool
  /// What should be on a picture that goes with it.
  package let imageIdea: String?
  package let disclosure: String
  /// In the order of the channels; not empty.
  package let texts: [Text]
}
