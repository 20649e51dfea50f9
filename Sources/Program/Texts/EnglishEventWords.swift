/// How English speaks of what a friend does.
struct EnglishEventWords {
  /// `order`
  let noun: String
  /// `orders`
  let plural: String
  /// After what the waiting period begins: `the payment`.
  let proof: String
  /// What makes the reward lapse.
  let undone: String

  static func of(_ event: EarningEvent) -> EnglishEventWords {
    switch event {
    case .order:
      EnglishEventWords(
        noun: "order", plural: "orders", proof: "the payment",
        undone: "If the order is refunded or charged back in full, the reward lapses.")
    case .contract:
      EnglishEventWords(
        noun: "contract", plural: "contracts", proof: "the contract is signed",
        undone: "If the contract is withdrawn from or undone, the reward lapses.")
    case .lead:
      EnglishEventWords(
        noun: "enquiry", plural: "enquiries", proof: "the confirmation",
        undone: "If the enquiry proves not to be serious, the reward lapses.")
    case .registration:
      EnglishEventWords(
        noun: "registration", plural: "registrations", proof: "the confirmation",
        undone: "If the registration is withdrawn in the waiting period, the reward lapses.")
    }
  }
}
