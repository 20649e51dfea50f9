package import Program
package import Quantity

/// The kit of one audience, circle and language with holes for what is an advocate's own, so that
/// filling it in for one advocate after the other takes little.
package struct KitMould: Sendable {
  private struct Text: Sendable {
    let channel: Channel
    let subject: TextMould?
    let text: TextMould
    let address: TextMould?
  }

  private let texts: [Text]

  /// `items`: filled in with `TextMould.marks`.
  init(_ items: [KitItem]) {
    var texts: [Text] = []
    for text in items.flatMap(\.texts) {
      if texts.contains(where: { $0.channel == text.channel }) { continue }
      texts.append(
        Text(
          channel: text.channel, subject: text.subject.map { TextMould($0, .plain) },
          text: TextMould(text.text, .plain),
          address: text.address.map { TextMould($0, .address) }))
    }
    self.texts = texts
  }

  /// The text for a channel, of the first shareable that has one; nil when none has.
  package func text(for channel: Channel, _ values: KitValues) -> KitItem.Text? {
    guard let text = texts.first(where: { $0.channel == channel }) else { return nil }
    var values = values
    if channel == .sms { values.firstName = SMSAlphabet.folded(values.firstName) }
    return KitItem.Text(
      channel: channel, subject: text.subject?.filled(values), text: text.text.filled(values),
      address: text.address?.filled(values))
  }
}

extension ShareKit {
  /// The kit that `items` gives, for any advocate of the audience and the circle.
  ///
  /// `shareable`: only the texts of this one.
  package func mould(
    for audience: OfferAudience, circle: Identifier?, in language: Language, on day: Day,
    only shareable: Identifier? = nil
  ) -> KitMould {
    let items = items(
      for: audience, circle: circle, in: language, on: day, TextMould.marks,
      addressValues: TextMould.marks)
    return KitMould(items.filter { shareable == nil || $0.id == shareable })
  }
}
