package import CSV
internal import JSON
internal import Quantity

/// Reads one file of orders, payments, events or requests.
package enum Reading {
  /// How a file is to be read.
  package enum Choice: Sendable {
    /// Told by its columns, members or lines; mappings are tried before the known formats.
    case recognised([TableFormat])
    case known(InputFormat)
    case mapped(TableFormat)
  }

  /// The facts of a stream, which may be compressed, and an account of all its records.
  package static func read(
    _ source: sending any ByteStream, _ choice: Choice, _ context: ImportContext
  ) async throws(ImportFailure) -> ReadResult {
    let input: InputHead
    let text: [UInt8]
    do { (input, text) = try head(of: source) } catch { throw .table(.stream(error)) }
    guard input.head.contains(where: { $0 > 0x20 }) else { throw .table(.empty) }
    switch choice {
    case .mapped(let format): return try await table(input, [format], context)
    case .known(let format): return try await named(input, format, context)
    case .recognised(let mappings):
      if let format = Recognition.format(ofHead: text) {
        return try await named(input, format, context)
      }
      return try await table(input, mappings + Recognition.tables, context)
    }
  }

  /// The beginning of a stream as it is, and in UTF-8: enough to tell its format.
  private static func head(
    of source: sending any ByteStream
  ) throws(StreamFailure) -> (InputHead, [UInt8]) {
    let input = try InputHead(source)
    let text = try input.text()
    guard input.head.count == InputHead.byteCount, Recognition.isCutOff(text) else {
      return (input, text)
    }
    let longer = try input.lengthened()
    return (longer, try longer.text())
  }

  private static func named(
    _ input: consuming sending InputHead, _ format: InputFormat, _ context: ImportContext
  ) async throws(ImportFailure) -> ReadResult {
    var result = try await read(input, format, context)
    result.format = format.rawValue
    return result
  }

  private static func read(
    _ input: consuming sending InputHead, _ format: InputFormat, _ context: ImportContext
  ) async throws(ImportFailure) -> ReadResult {
    do {
      switch format {
      case .accessLog:
        return try await LogReader(LineReader(input.stream), .combined, context).read()
      case .cloudFront:
        return try await LogReader(LineReader(input.stream), .cloudFront, context).read()
      case .jsonLog:
        return try await LogReader(LineReader(input.stream), .json, context).read()
      case .shopifyJSON, .woocommerce, .magento, .stripe, .lemonsqueezy, .paddle, .events,
        .matomo:
        return try EventReader.read(try input.decoded(), format, context)
      case .paypal: return try await table(input, [Recognition.paypal], context)
      default: break
      }
    } catch let error as ImportFailure {
      throw error
    } catch let error as StreamFailure {
      throw .table(.stream(error))
    } catch {
      preconditionFailure("readers throw failures of streams only")
    }
    guard let format = format.table else { preconditionFailure("every format has a reader") }
    return try await table(input, [format], context)
  }

  private static func table(
    _ input: consuming sending InputHead, _ formats: [TableFormat], _ context: ImportContext
  ) async throws(ImportFailure) -> ReadResult {
    let names = Set(formats.flatMap(\.names))
    let options = CSVOptions(
      header: .naming(names), delimiter: formats.count == 1 ? formats[0].delimiter : nil,
      encoding: formats.count == 1 ? formats[0].encoding : nil)
    let reader: CSVReader
    do { reader = try CSVReader(input.stream, options) } catch {
      if error == .noHeader, formats.count > 1 { throw .unknownFormat }
      throw .table(error)
    }
    guard let format = Recognition.best(of: formats, for: reader.header) else {
      guard formats.count == 1 else {
        guard let near = Recognition.nearest(of: formats, for: reader.header) else {
          throw .unknownFormat
        }
        throw .nearly(near.name, missing: Recognition.missing(near, in: reader.header))
      }
      throw .missingColumns(Recognition.missing(formats[0], in: reader.header))
    }
    let repeated = Recognition.repeated(format, in: reader.header)
    if !repeated.isEmpty { throw .repeatedColumns(repeated) }
    var zone = context.zone
    if let name = format.zone {
      guard let found = name == "UTC" ? .utc : context.zones(name) else {
        throw .unknownZone(name)
      }
      zone = found
    }
    do {
      var result: ReadResult
      switch format.name {
      case InputFormat.shopify.rawValue: result = try ShopifyReader(reader, context).read()
      case InputFormat.paypal.rawValue:
        result = try PayPalReader(reader, context, dateOrder: format.dateOrder).read()
      default:
        if let items = ItemTableReader(reader, format, context, zone: zone) {
          result = try items.read()
        } else {
          result = try await TableReader(reader, format, context, zone: zone).read()
        }
      }
      result.format = format.name
      return result
    } catch { throw .table(.stream(error)) }
  }
}
