/// Everything on the site that a link can lead to.
struct LinkIndex: Sendable {
  /// Where a page's name leads, by `nameHash`.
  private var pages = NameHashTable()
  /// Addresses of all outputs, for links written as addresses.
  private var addresses = NameHashTable()
  /// Assets by their path below `Content/`.
  private var assets = NameHashTable()
  /// Which links could be resolved, and to what; see `token`.
  private var tokens = NameHashTable()

  init() {}

  func write(to writer: inout ByteWriter) {
    for table in [pages, addresses, assets, tokens] { table.write(to: &writer) }
  }

  init(
    from reader: inout ByteReader, pageCount: Int, assetCount: Int
  ) throws(ByteReader.Damaged) {
    pages = try NameHashTable(from: &reader, below: pageCount)
    addresses = try NameHashTable(from: &reader, below: 0)
    assets = try NameHashTable(from: &reader, below: assetCount)
    tokens = try NameHashTable(from: &reader, below: 0)
  }

  /// The hash of a page's name in a language.
  private static func nameHash(_ name: some Sequence<UInt8>, _ language: Int) -> NameHash {
    var hash = NameHash()
    hash.combine(UInt8(truncatingIfNeeded: language))
    hash.combine(name)
    return hash
  }

  /// Stands for the fact that what a link names leads to this address.
  ///
  /// A page that was rendered earlier still holds if all its tokens are still here.
  static func token(_ destination: some Sequence<UInt8>, _ address: String) -> NameHash {
    var hash = NameHash()
    hash.combine(destination)
    hash.combine(0)
    hash.combine(address)
    return hash
  }

  mutating func reserve(_ count: Int) {
    pages = NameHashTable(capacity: count)
    addresses = NameHashTable(capacity: count + count / 4)
    tokens = NameHashTable(capacity: count)
  }

  mutating func add(page index: Int, name: String, language: Int, address: String) {
    let hash = Self.nameHash(name.utf8, language)
    pages.set(hash, index)
    var token = hash
    token.combine(0)
    token.combine(address)
    tokens.set(token)
    add(address: address)
  }

  mutating func add(asset index: Int, path: String, address: String) {
    assets.set(NameHash(path), index)
    tokens.set(Self.token(path.utf8, address))
    add(address: address)
  }

  mutating func add(address: String) {
    addresses.set(NameHash(address))
  }

  /// The page of that name in that language.
  func page(named name: some Sequence<UInt8>, in language: Int) -> Int? {
    pages[Self.nameHash(name, language)]
  }

  /// Stands for the fact that a page's name leads to this address.
  static func token(page name: String, in language: Int, _ address: String) -> NameHash {
    var token = nameHash(name.utf8, language)
    token.combine(0)
    token.combine(address)
    return token
  }

  /// The asset at a path below `Content/`.
  func asset(at path: String) -> Int? { assets[NameHash(path)] }

  /// Whether something is published at an address.
  func has(address: String) -> Bool { has(NameHash(address)) }

  /// Whether something is published at the address with this hash.
  func has(_ address: NameHash) -> Bool { addresses.contains(address) }

  /// Whether everything that a page was linked to, by address or by token, is still there.
  func holds(_ targets: [NameHash]) -> Bool {
    targets.allSatisfy { addresses.contains($0) || tokens.contains($0) }
  }
}
