internal import Diagnostics

/// Gives every page its address.
///
/// `pages/about/team.en.md` is `/en/about/team/`; `index` is its folder. A `slug` in a page's front
/// matter replaces the last part of its address; one in an index page renames the folder for all
/// pages in that language, so that `pages/offers` can be `/angebote/` in German.
struct AddressBook: Sendable {
  /// Of each language: empty, or `/en`.
  private let prefixes: [String]
  /// Slugs of index pages, by language and folder.
  private var folderSlugs: [[String: String]]
  /// The folder that was asked for last; pages come sorted, those of a folder together.
  private var last: (folder: Substring, language: Int, address: String) = ("", 0, "")

  init(prefixes: [String], _ files: [ContentTree.PageFile], _ records: [PageRecord?]) {
    self.prefixes = prefixes
    folderSlugs = Array(repeating: [:], count: prefixes.count)
    for (file, record) in zip(files, records) where file.name.hasSuffix("/index") {
      guard let slug = record?.details.slug else { continue }
      folderSlugs[file.language][String(file.name.dropLast("/index".utf8.count))] = slug
    }
  }

  /// The address of a page, with a trailing slash.
  mutating func address(of name: String, slug: String?, language: Int) -> String {
    let slash = name.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { name[..<$0] } ?? ""
    if last.folder != folder || last.language != language || last.address.isEmpty {
      last = (folder, language, folderAddress(String(folder), language))
    }
    let part = slash.map { name[name.utf8.index(after: $0)...] } ?? name[...]
    if part == "index" { return last.address }
    let isDated = part.utf8.count > 11 && PageReader.dateOfName(name) != nil
    let word = slug.map { $0[...] } ?? (isDated ? part.dropFirst(11) : part)
    var address = ""
    address.reserveCapacity(last.address.utf8.count + word.utf8.count + 1)
    address += last.address
    address += word
    address += "/"
    return address
  }

  /// The address of a folder of `Content/`, with a trailing slash; `pages` is the top.
  func folderAddress(_ folder: String, _ language: Int) -> String {
    if folder == "pages" || folder.isEmpty { return prefixes[language] + "/" }
    let part = folderSlugs[language][folder] ?? Address.name(of: folder)
    return folderAddress(Address.folder(of: folder), language) + part + "/"
  }
}
