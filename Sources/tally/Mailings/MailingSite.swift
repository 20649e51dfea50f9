internal import CommandLine
internal import Diagnostics
internal import Files
internal import Hashing
internal import Ledger
internal import Program
internal import Quantity
internal import ShareKit
internal import Site
internal import Statements
internal import YAML

/// What mailings take from the site: its messages, and the words for reasons.
struct MailingSite {
  let campaign: Campaign
  let theme: StatementTheme
  private let site: TallySite

  /// Nil after adding findings.
  init?(_ verb: TallyVerb, into findings: inout [Diagnostic]) {
    site = verb.site
    guard let content = try? Directory(site.content) else { return nil }
    var sources = site.files.files
    do throws(FileError) {
      let folder = "program/\(FileKind.message.folder)/"
      for found in try content.walk() where found.path.hasPrefix(folder) {
        sources.append(
          RuleFiles.File(
            path: found.path, bytes: try content.read(found.path, bytesMax: 4 << 20)))
      }
    } catch {
      findings.append(error.diagnostic)
      return nil
    }
    let campaign = TallySite.campaign(
      RuleFiles(sources), prefix: site.content + "/", into: &findings)
    let theme = StatementTheme(
      root: site.root, content: content, shipped: ShippedThemes.folders(verb.console),
      settings: site.campaign.site, into: &findings)
    guard let campaign, let theme else { return nil }
    if campaign.messages.isEmpty {
      findings.append(.noMessages(at: site.content + "/program/\(FileKind.message.folder)"))
      return nil
    }
    self.campaign = campaign
    self.theme = theme
  }

  func message(for feedback: Feedback) -> Message? {
    campaign.message(for: MessageOccasion(feedback.key.occasion), offer: feedback.offer)
  }

  /// The language of somebody's messages.
  func language(of advocate: Ledger.Advocate) -> Language {
    let all = campaign.site.languages.map(\.code)
    return all.first { $0 == advocate.language }
      ?? all.first { $0.primary == advocate.language.primary }
      ?? campaign.site.defaultLanguage
  }

  func page(of advocate: Ledger.Advocate) -> String? {
    guard campaign.site.hasAdvocatePages else { return nil }
    let addresses = ShareAddresses(campaign.site.baseURL, campaign.site.sharePath)
    let token = PageToken(high: advocate.token.prefix, low: advocate.token.suffix)
    return addresses.page(of: token)
  }

  func offer(_ id: String, in language: Language) -> String {
    campaign.offers.first { $0.id.value.text == id }?.title[language] ?? id
  }
}

extension MessageOccasion {
  init(_ occasion: Feedback.Occasion) {
    self =
      switch occasion {
      case .ordered: .ordered
      case .released: .released
      case .refused: .refused
      }
  }
}
