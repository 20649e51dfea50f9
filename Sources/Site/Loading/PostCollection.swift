internal import Program

/// The dated pages of one folder in one language.
struct PostCollection: Sendable {
  /// A tag of the collection.
  struct Tag: Sendable {
    let title: String
    let address: String
    /// Posts, newest first, by number in the site's pages.
    var posts: [Int]
  }

  /// The folder.
  let name: String
  let title: String
  let settings: CollectionSettings
  let language: Int
  /// Of the first page of the list.
  let address: String
  /// Posts, newest first, by number in the site's pages.
  let posts: [Int]
  /// By title.
  let tags: [Tag]
  /// The tags of each post, as numbers in `tags`, in the order of `posts`.
  let postTags: TagNumbers
  /// The page that introduces the list, by number in the site's pages.
  let indexPage: Int?

  var atomAddress: String { address + "feed.xml" }
  var jsonAddress: String { address + "feed.json" }
  var tagsAddress: String { address + "tags/" }

  /// At least 1, whatever the settings say: that they are wrong is reported with the campaign.
  private var perPage: Int { max(1, settings.perPage) }

  /// How many pages a list of so many posts takes; an empty list has one.
  func pageCount(of posts: [Int]) -> Int {
    max(1, (posts.count + perPage - 1) / perPage)
  }

  /// The posts on one page of a list, counted from 1.
  func posts(_ posts: [Int], onPage number: Int) -> ArraySlice<Int> {
    posts.dropFirst((number - 1) * perPage).prefix(perPage)
  }

  /// The address of one page of a list that begins at `first`.
  static func address(_ first: String, page number: Int, in language: PageLanguage) -> String {
    number == 1 ? first : "\(first)\(language.pageWord)/\(number)/"
  }
}
