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

  init(prefixes: [String], _ files: [ContentTree.PageFile], _ records: [PageRecord?]) {
    self.prefixes = prefixes
    folderSlugs = Array(repeating: [:], count: prefixes.count)
    for (file, record) in zip(files, records) where file.name.hasSuffix("/index") {
      guard let slug = record?.details.slug else { continue }
      folderSlugs[file.language][String(file.name.dropLast("/index".utf8.count))] = slug
    }
  }

  /// The address of a page, with a trailing slash.
  func address(of name: String, slug: String?, language: Int) -> String {
    let folder = Address.folder(of: name)
    let last = Address.name(of: name)
    if last == "index" { return folderAddress(folder, language) }
    let part = slug ?? (PageReader.dateOfName(name) == nil ? last : String(last.dropFirst(11)))
    return folderAddress(folder, language) + part + "/"
  }

  /// The address of a folder of `Content/`, with a trailing slash; `pages` is the top.
  func folderAddress(_ folder: String, _ language: Int) -> String {
    if folder == "pages" || folder.isEmpty { return prefixes[language] + "/" }
    let part = folderSlugs[language][folder] ?? Address.name(of: folder)
    return folderAddress(Address.folder(of: folder), language) + part + "/"
  }
}
