package import Codes
package import Program

/// The addresses that are handed out.
package struct ShareAddresses: Sendable, Hashable {
  /// Up to and including the slash before a code: `https://example.org/r/`.
  package let linkPrefix: String
  /// The same in the capitals that a QR code holds in fewer bits; as `linkPrefix` where the site
  /// lives below a path, whose case counts.
  package let qrPrefix: String

  package init(_ base: BaseURL, _ path: SharePath) {
    linkPrefix = base.address(of: path.text)
    let whole = base.origin + path.text
    qrPrefix = base.path.isEmpty ? whole.uppercased() : linkPrefix
  }

  /// `https://example.org/r/7F3K9QXM2T`.
  package func link(to code: Code) -> String { linkPrefix + code.text }

  /// What a QR code of the link holds: `HTTPS://EXAMPLE.ORG/R/7F3K9QXM2T`.
  package func qrLink(to code: Code) -> String { qrPrefix + code.text }

  /// The advocate's own page.
  package func page(of token: PageToken) -> String {
    "\(linkPrefix)\(ShareLayout.advocateFolder)/\(token.text)"
  }
}
