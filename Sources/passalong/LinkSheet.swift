internal import CSV
internal import Codes
internal import Files
internal import Ledger
internal import Program
internal import Quantity
internal import ShareKit
internal import Site

/// A list of advocates with their links and texts, written advocate by advocate.
struct LinkSheet {
  /// What texts depend on beside the advocate's own values.
  private struct Readers: Hashable {
    let audience: OfferAudience
    let circle: Identifier?
    let language: Language
  }

  /// How much is gathered before it is written.
  private static let bytesGathered = 1 << 18

  let form: LinkForm
  let mailing: Mailing
  let shareable: Identifier?
  let pictures: LinkPictures?
  private(set) var count = 0
  private let channels: [Channel]
  private let folder: Directory
  private let part: String
  private var csv: CSVWriter
  private var waiting: [UInt8] = []
  private var texts: [Readers: KitMould] = [:]

  /// Begins a file for its owner's eyes only, which takes its name when it is whole.
  init(
    _ form: LinkForm, _ mailing: Mailing, shareable: Identifier?, pictures: LinkPictures?,
    delimiter: UInt8, in folder: Directory
  ) throws(FileError) {
    self.form = form
    self.mailing = mailing
    self.shareable = shareable
    self.pictures = pictures
    self.folder = folder
    channels = mailing.channels
    part = form.fileName + ".part"
    csv = CSVWriter(.spreadsheet, delimiter: delimiter)
    try folder.remove(part)
    try folder.create(part, [], isPrivate: true)
  }

  mutating func add(_ advocate: Advocate, _ issued: IssuedCode) throws(FileError) {
    guard let person = advocate.person else { return }
    let language = mailing.language(nearestTo: advocate.language)
    let code = issued.shown
    let shown = ShownCode.grouped(issued)
    var row = LinkRow()
    row.add("id", person.id)
    row.add("email", person.email)
    row.add("greeting", person.greeting ?? person.firstName)
    row.add("language", language.tag)
    row.add("audience", advocate.audience.rawValue)
    row.add("circle", advocate.circle?.text)
    row.add("code", shown)
    row.add("link", mailing.addresses.link(to: code))
    row.add("qr_link", mailing.addresses.qrLink(to: code))
    let token = PageToken(advocate.token)
    row.add("page", mailing.hasAdvocatePages ? mailing.addresses.page(of: token) : nil)
    if let pictures { row.add("qr_picture", try pictures.write(code)) }
    let readers = Readers(
      audience: advocate.audience, circle: advocate.circle, language: language)
    add(
      texts(for: readers),
      KitValues(
        link: mailing.addresses.link(to: code), code: shown,
        firstName: person.greeting.flatMap { DisplayName($0)?.text } ?? ""), to: &row)
    if count == 0, form == .csv { csv.record(row.cells.map(\.name)) }
    row.write(as: form, &csv, to: &waiting)
    count += 1
    if waiting.count >= Self.bytesGathered { try flush() }
  }

  private func add(_ kit: KitMould, _ values: KitValues, to row: inout LinkRow) {
    for channel in channels {
      let name = channel.rawValue
      let text = kit.text(for: channel, values)
      if channel.hasSubject { row.add("\(name)_subject", text?.subject) }
      row.add("\(name)_text", text?.text)
      if ChannelAddress.isThere(for: channel) { row.add("\(name)_url", text?.address) }
    }
  }

  private mutating func texts(for readers: Readers) -> KitMould {
    if let known = texts[readers] { return known }
    let mould = mailing.texts(
      for: readers.audience, circle: readers.circle, in: readers.language, only: shareable)
    texts[readers] = mould
    return mould
  }

  private mutating func flush() throws(FileError) {
    try folder.append(waiting, to: part)
    waiting.removeAll(keepingCapacity: true)
  }

  /// Gives the file its name. Without anybody in it there is no file.
  mutating func finish() throws(FileError) {
    try flush()
    if count > 0 { try folder.move(part, to: form.fileName) } else { try folder.remove(part) }
  }

  func giveUp() {
    try? folder.remove(part)
  }
}
