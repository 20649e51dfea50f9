internal import CommandLine
internal import Ledger

extension VerbDefinition {
  /// Gives the codes that are credited now to a shop.
  static var exportCodes: VerbDefinition {
    VerbDefinition(
      "codes export", "Print the codes that are credited now, in the form that a shop takes.",
      description: """
        `plain` is one code on a line. `shopify` is JSON lines with the variables of the Admin \
        API's `discountRedeemCodeBulkAdd`, 250 codes in each. `woocommerce` is CSV as importers \
        of coupons take it. `stripe` is JSON lines with the parameters of promotion codes.

        Nothing is sent to a shop. Personal data is not in it: Stripe's metadata has the number \
        of the advocate in the registry.
        """,
      options: [
        .choice("for", letter: "f", ShopForm.self, "In this form.", default: .plain),
        .value(
          "discount", letter: "d", "WHAT", .text,
          "What a code gives: Shopify's discount id, Stripe's coupon id, or for WooCommerce a "
            + "rate such as 5% or an amount such as 10.00."),
      ] + RegistryVerb.options,
      examples: [
        Example("One on a line.", "passalong codes export > codes.txt"),
        Example(
          "For Stripe.", "passalong codes export --for stripe --discount FRIEND5 > codes.jsonl"),
        Example(
          "For WooCommerce.", "passalong codes export --for woocommerce --discount 5% > codes.csv"),
      ],
      run: { arguments, console throws(UsageError) in
        let export = try CodeExport(arguments)
        return RegistryVerb.run(arguments, console) { verb, registry, _ throws(LedgerFailure) in
          try export.run(registry, verb)
        }
      })
  }
}
