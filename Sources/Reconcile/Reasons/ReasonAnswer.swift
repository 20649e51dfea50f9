/// A letter to the advocate that support can copy: why an order earned nothing, or not yet.
///
/// It says nothing about the friend.
enum ReasonAnswer {
  /// Empty where the advocate has nothing to do with the reason. `effect`: what the reason did to
  /// the reward of this order, as it may have more than one.
  static func german(_ text: ReasonText, _ effect: ReasonEffect) -> String {
    guard !text.german.isEmpty else { return "" }
    let thanks = "Danke, dass du uns weiterempfohlen hast!"
    switch effect {
    case .refuses, .ignores:
      return "\(thanks) Für diese Bestellung können wir dir leider keine Prämie gutschreiben. "
        + "\(text.german) Wenn du meinst, dass das nicht stimmt, antworte uns einfach: Wir sehen "
        + "noch einmal nach."
    case .asks: return "\(thanks) \(text.german) Sobald das entschieden ist, melden wir uns."
    case .waits: return "\(thanks) \(text.german) Du musst nichts tun: Wir sehen wieder nach."
    case .credits: return "\(thanks) \(text.german)"
    case .reduces: return "\(thanks) \(text.german) Die Prämie wird deshalb vom Rest berechnet."
    case .undoes:
      return "\(thanks) \(text.german) Die Prämie dafür haben wir deshalb zurückgebucht; auf "
        + "deiner Abrechnung siehst du beide Buchungen."
    case .isBeside: return ""
    }
  }

  static func english(_ text: ReasonText, _ effect: ReasonEffect) -> String {
    guard !text.english.isEmpty else { return "" }
    let thanks = "Thank you for recommending us!"
    switch effect {
    case .refuses, .ignores:
      return "\(thanks) We are sorry that we cannot credit a reward for this order. "
        + "\(text.english) If you think that this is wrong, just reply: we will look again."
    case .asks: return "\(thanks) \(text.english) You will hear from us once that is decided."
    case .waits: return "\(thanks) \(text.english) There is nothing to do: we will look again."
    case .credits: return "\(thanks) \(text.english)"
    case .reduces: return "\(thanks) \(text.english) So the reward is counted on the rest."
    case .undoes:
      return "\(thanks) \(text.english) So we have taken back the reward for it; your statement "
        + "shows both entries."
    case .isBeside: return ""
    }
  }
}
