internal import YAML

/// The trade of the publisher, where the law restricts rewards.
///
/// Source: `Documentation/campaign-files.md`, section "Sectors".
package enum Sector: String, YAMLChoice, Hashable {
  case general, health, insurance, legal, medical, books, gambling, investment
}
