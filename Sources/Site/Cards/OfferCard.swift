internal import Drawing
internal import Hashing

/// The picture for links to one offer in one language.
struct OfferCard: Sendable {
  /// Whom it speaks to.
  enum Reader: String, CaseIterable, Sendable {
    /// Who is recommended to: on share pages.
    case friend
    /// Who recommends: on the page of the offer.
    case advocate
  }

  /// Number of the offer in the campaign.
  let offer: Int
  /// Number of the language.
  let language: Int
  let reader: Reader
  /// Of the site.
  let name: String
  let picture: OpenGraphCard
  /// Below the base address: `/assets/cards/solar-friend-friend.de.3f9a0b1c2d.png`.
  let address: String
  /// Covers all that the picture shows.
  let digest: Digest128

  init(
    offer: Int, id: String, language: Int, reader: Reader, name: String, picture: OpenGraphCard,
    brandDigest: Digest128
  ) {
    self.offer = offer
    self.language = language
    self.reader = reader
    self.name = name
    self.picture = picture
    var writer = ByteWriter()
    writer.string("card 1")
    writer.digest(brandDigest)
    for text in [
      name, picture.language, picture.title, picture.summary, picture.caption, picture.figure,
      picture.detail, picture.host,
    ] {
      writer.string(text)
    }
    digest = Digest128.blake2b(of: writer.bytes)
    let mark = digest.hexadecimal.prefix(10)
    address = "/assets/cards/\(id)-\(reader.rawValue).\(picture.language).\(mark).png"
  }
}
