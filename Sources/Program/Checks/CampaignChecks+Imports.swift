internal import Diagnostics
internal import YAML

extension CampaignChecks {
  mutating func checkImports() {
    for mapping in campaign.imports {
      /// Where each word is listed first, in small letters, as tables are read.
      var known: [String: String] = [:]
      for (key, words) in mapping.statuses?.lists ?? [] {
        for word in words {
          let folded = word.value.lowercased()
          if let other = known[folded], other != key {
            report(.wordOfTwoStates(word.value, key, and: other, at: word.place))
          }
          known[folded] = known[folded] ?? key
        }
      }
    }
  }
}
