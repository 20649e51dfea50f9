internal import Drawing
internal import Program
internal import Quantity

/// What the pictures of one offer say in one language.
struct OfferCardTexts {
  let campaign: Campaign
  let offer: Offer
  let language: Language
  let words: ThemeStrings
  let host: String

  /// A friend reads what the firm stands for and what the offer gives to friends; an advocate, what
  /// the offer is and what it gives for recommending.
  func picture(for reader: OfferCard.Reader) -> OpenGraphCard {
    switch reader {
    case .friend:
      card(
        title: campaign.site.tagline?[language] ?? campaign.title(in: language) ?? "", summary: "",
        caption: "share.yours", reward: offer.friendReward)
    case .advocate:
      card(
        title: offer.title[language] ?? "", summary: offer.summary?[language] ?? "",
        caption: "offer.advocate-reward", reward: offer.advocateReward)
    }
  }

  /// What a friend reads on paper.
  func printed(disclosure: String) -> ReferralCardTexts {
    let reward = offer.friendReward.map { reward in
      let text = reward.text(in: language)
      return minimum.isEmpty ? text : "\(text)\n\(minimum)"
    }
    return ReferralCardTexts(
      language: language.tag,
      title: campaign.site.tagline?[language] ?? campaign.title(in: language) ?? "",
      reward: reward ?? "", instruction: words.text("card.instruction") ?? "",
      codeLabel: words.text("share.code") ?? "", disclosure: disclosure)
  }

  private func card(
    title: String, summary: String, caption: String, reward: Reward?
  ) -> OpenGraphCard {
    OpenGraphCard(
      language: language.tag, title: title, summary: summary,
      caption: reward == nil ? "" : words.text(caption) ?? "",
      figure: reward.map(figure) ?? "",
      detail: reward.map { detail(of: $0) + (minimum.isEmpty ? "" : "\n" + minimum) } ?? "",
      host: host)
  }

  /// The reward in words, without the figure that they begin with.
  private func detail(of reward: Reward) -> String {
    let text = reward.text(in: language)
    let figure = exactFigure(of: reward)
    guard text.hasPrefix(figure) else { return text }
    return String(text.dropFirst(figure.count).drop(while: \.isWhitespace))
  }

  /// What the reward's text begins with.
  private func exactFigure(of reward: Reward) -> String {
    let format = LanguageFormat(language)
    return switch reward.measure {
    case .fixed(let amounts): format.money(amounts.main)
    case .percent(let rate, _, _): format.rate(rate)
    case .gift(let item, _): item[language] ?? ""
    case .points(let count): format.number(Int64(count))
    }
  }

  /// The same, as short as it can be read from far.
  private func figure(of reward: Reward) -> String {
    if case .fixed(let amounts) = reward.measure {
      return LanguageFormat(language).money(amounts.main, .brief)
    }
    return exactFigure(of: reward)
  }

  private var minimum: String {
    guard let minimum = offer.eligibility.minimum, let label = words.text("offer.minimum") else {
      return ""
    }
    return "\(label) \(LanguageFormat(language).money(minimum.main, .brief))"
  }
}
