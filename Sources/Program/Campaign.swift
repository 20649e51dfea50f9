package import Diagnostics
package import Quantity
internal import YAML

/// The content of a site's programme: decoded, defaults filled in, references checked.
package struct Campaign: Sendable {
  package var site: SiteSettings
  package var program: ProgramSettings
  /// By their `order`, then by path.
  package var offers: [Offer] = []
  /// This and all that follow: by path.
  package var shareables: [Shareable] = []
  package var messages: [Message] = []
  package var touchpoints: [Touchpoint] = []
  package var scripts: [Script] = []
  package var contacts: [Contact] = []
  package var imports: [ImportMapping] = []
  /// In the order of their file, as are targets.
  package var circles: [Circle] = []
  package var targets: [Target] = []
  /// Nil without a file `program/process.yaml`.
  package var process: ReferralProcess?
  /// Nil without a file `program/survey.yaml`.
  package var survey: Survey?
}

extension Campaign {
  /// Decodes and checks all files below `Content/` that have a kind; others are passed over.
  ///
  /// Pages are not decoded here. What could not be read is left out, and each reason is appended
  /// to `findings`. Nil only without a readable `site.yaml`.
  package static func load(
    _ files: [Source], in context: CampaignContext, findings: inout [Diagnostic]
  ) -> Campaign? {
    CampaignLoader.load(files, in: context, &findings)
  }

  /// The currency of rewards.
  package var currency: Currency { program.ownCurrency?.value ?? site.currency }

  /// Domains of the firm's own e-mail addresses.
  package var staffDomains: Set<String> { Set(program.fraud.staffDomains.map(\.value)) }

  /// The programme's title, or the site's.
  package func title(in language: Language) -> String? {
    program.title?[language] ?? site.title[language]
  }

  package func offer(_ id: Identifier) -> Offer? { offers.first { $0.id.value == id } }

  package func shareable(_ id: Identifier) -> Shareable? { shareables.first { $0.id == id } }

  package func touchpoint(_ id: Identifier) -> Touchpoint? {
    touchpoints.first { $0.id.value == id }
  }

  package func script(_ id: Identifier) -> Script? { scripts.first { $0.id == id } }

  package func contact(_ id: Identifier) -> Contact? { contacts.first { $0.id.value == id } }

  package func circle(_ id: Identifier) -> Circle? { circles.first { $0.id.value == id } }

  package func target(_ id: Identifier) -> Target? { targets.first { $0.id.value == id } }

  package func reason(_ id: Identifier) -> Reason? { program.reasons.first { $0.id.value == id } }

  package func owner(_ id: Identifier) -> Owner? { program.owners.first { $0.id.value == id } }

  /// The offers that run on a day, in their order.
  package func offers(runningOn day: Day) -> [Offer] { offers.filter { $0.isRunning(on: day) } }

  /// The words that must stand in what an advocate shares for an offer.
  ///
  /// The shareable's own, or the offer's, or the programme's; nil when none has the language.
  package func disclosure(
    for offer: Offer?, in shareable: Shareable? = nil, language: Language
  ) -> String? {
    shareable?.translations[language]?.header.disclosure?.value
      ?? (offer?.disclosure ?? program.disclosure)?[language]
  }
}
