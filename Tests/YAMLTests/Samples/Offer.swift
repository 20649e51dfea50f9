import YAML

/// A record with a key of every kind.
struct Offer: YAMLRecord, Equatable {
  static let name = "offer"
  static let summary = "What is promised for a recommendation."

  let id: Identifier
  let title: LocalizedText
  let hold: DayCount
  let rewardsMax: Int?
  let isOpen: Bool
  let tags: [String]
  let runs: Span?
  let reward: Reward?
  let links: OrderedMap<Located<String>>
  let extra: Node?

  init?(from reader: inout RecordReader) {
    let id = reader.required("id", Identifier.self, "The offer's stable name.")
    let title = reader.required("title", LocalizedText.self, "Its name for people.")
    hold = reader.optional("hold", default: DayCount(30), "How long a credit waits.")
    rewardsMax = reader.optional("rewards_max", Int.self, "The most rewards for one advocate.")
    isOpen = reader.optional("open", default: true, "Whether it is offered at all.")
    tags = reader.optional("tags", default: [], "Words to find it by.", examples: ["solar"])
    runs = reader.optional("runs", Span.self, "When it runs.")
    reward = reader.optional("reward", Reward.self, "What the advocate gets.")
    links = reader.optional("links", default: OrderedMap(), "Addresses by name.")
    extra = reader.optional("extra", Node.self, "Whatever a theme reads.")
    guard let id, let title else { return nil }
    self.id = id
    self.title = title
  }
}
