/// The pages of a site by number: made from their sources, or read from the state when asked for.
enum PageList: Sendable {
  case made([Page])
  case saved(SavedPages)
}

extension PageList: RandomAccessCollection {
  var startIndex: Int { 0 }

  var endIndex: Int {
    switch self {
    case .made(let pages): pages.count
    case .saved(let pages): pages.count
    }
  }

  subscript(index: Int) -> Page {
    switch self {
    case .made(let pages): pages[index]
    case .saved(let pages): pages[index]
    }
  }
}
