import Testing

/// Digests of patterned messages, computed with Python's `hashlib`.
///
/// The message of `count` bytes is `(index * 7 + 3) % 256`; the counts lie around block sizes.
struct KnownDigests: Sendable, CustomTestStringConvertible {
  let count: Int
  let blake2b128: String
  let blake2b256: String
  let sha256: String
  let sha512: String

  var testDescription: String { "\(count) bytes" }

  var message: [UInt8] { (0..<count).map { UInt8(($0 * 7 + 3) % 256) } }

  static let all = [
    KnownDigests(
      count: 0,
      blake2b128: "cae66941d9efbd404e4d88758ea67670",
      blake2b256: "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8",
      sha256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      sha512: "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce"
        + "47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e"),
    KnownDigests(
      count: 1,
      blake2b128: "71b186b851e866e71be237342976049a",
      blake2b256: "e88bd757ad5b9bedf372d8d3f0cf6c962a469db61a265f6418e1ffed86da29ec",
      sha256: "084fed08b978af4d7d196a7446a86b58009e636b611db16211b65a9aadff29c5",
      sha512: "e45bf5817ddf94aa2f7a407071f0eedc6beb98f768b4cd33d1176d44d1563a45"
        + "a5d7212290eb7670c6786b13591aedac86478993895e8b24e612014abaa6ba04"),
    KnownDigests(
      count: 3,
      blake2b128: "09e03a807474593d5cb98909e5d502cd",
      blake2b256: "9facd640130c81e7f318a8d5c660bc1b0f5d03861ffbd4cc1358e0e904593c28",
      sha256: "6ab0dba1f4f1dfbb37b4f9eeb092c09fca4900ad32bdcd147d8dde35d6c87c35",
      sha512: "8853167ab14c043919981a6409307ef68b5b726f4b80dcab259daa24b7cabcb8"
        + "b4bbfd3e2e36ed98465059661f672e6529cdcc673e7eabfa78dd3186745b112a"),
    KnownDigests(
      count: 55,
      blake2b128: "3b7e8c275ccd83ca24b6f46d1cc43c73",
      blake2b256: "03d4607f1e3d3c6054d276c53eab4ee4de04446370d6aaab103b24060349bf47",
      sha256: "e7313d333c272e639f790978283f9eb392e843d0f29b7016828bb1daa4aac70b",
      sha512: "14fd424b1fcadee624da946ab03f7e1def7c0d6e00f689594319881a26ff30b8"
        + "75ba4c622ac13100c8cc784c9c2eb23159aecbb4a02e3999062f551193e2b256"),
    KnownDigests(
      count: 56,
      blake2b128: "72c2ebecfb97e679be6f03b1b8f45848",
      blake2b256: "70571de6bad6d1fd028eba4676464563ca74841bb72de0e8878c02bba841f72d",
      sha256: "4324d65f3c103567f5589c710bc08f8523f929a9272e3af36fc968e52abc6c27",
      sha512: "480fa85be41ef55a41208ca28ffc8743c91cf7d24758defe6f95bfb16de614fc"
        + "86b701034896b047dd571de4318853d80e0809df162f1752cb26da6ddb94a0dd"),
    KnownDigests(
      count: 63,
      blake2b128: "45c379911678ea646b566f8f5623fb44",
      blake2b256: "a69e023685fa5f19fca13acc02142a9cf8450ce5b77966586e0d000c4a4ea942",
      sha256: "81c80242132f230c3bd41b3e63bbcff16107339549214a99614ff26664625055",
      sha512: "ecd42a703a4e93e163d60d55e3785b1a763838b0351bc2e6f7c94b4bfb24f9aa"
        + "15da5d744ebcebe11f0fc4315d45ba3a047b6e60e07448357f2795bf34b73502"),
    KnownDigests(
      count: 64,
      blake2b128: "96631285a2c16ac3454fa6b94f6faeb6",
      blake2b256: "586c0dd87616ec042093edc5f87f880d37ca73618e99b03d5850ce9be478721f",
      sha256: "39e3d7b6b5d075d37d053ad89b24b41bef4f3c29760c84447cab3f3be1882241",
      sha512: "8f3cc30b3fb5bf963688a46488249248ac2c67f0f85a145233c6c1e3c16dcd1d"
        + "f634c07d1d31da02576f65b9cf64e1c3fdb318b689b8a14e2e9552bcf30fb133"),
    KnownDigests(
      count: 65,
      blake2b128: "138d714e9ed4830f76895021a575174d",
      blake2b256: "6f7ceeb90322d003c5b33ae8b9d9282e0159dbdc17434abc3f91ae794641d77d",
      sha256: "aacca6ff74fdbb296d165a45cecfa04e5127bc008770fbbdd48006f2d2fae95e",
      sha512: "22050d1b2c5bd016c4b04c3e84f513ffbbbc057f83dc9ab196fee6684e5ee19d"
        + "98b84c6538b3c5e1fc67dbc484e9d0a198254e41d0fa0cf5106991e106632419"),
    KnownDigests(
      count: 111,
      blake2b128: "82db860d608b14a6d40e2940df59e773",
      blake2b256: "f9ed2452d6931a670223e30c33b238c8464cbedf0d7bf8b15fafca239c12da37",
      sha256: "67d9492e628fd376e0b2efec8ca2b99b123e202cf620deb270728df979b2f73e",
      sha512: "68cffa6d0d76f309c9ce0d35280939f8e25990c43b7b086ccdf709be35b07d4d"
        + "dba599541ff2b1c19d34ea49aeafb9659adb7ac3c0b078bb30a22d57fc6687ef"),
    KnownDigests(
      count: 112,
      blake2b128: "23323b8baf8205ed14e3040560c1c733",
      blake2b256: "e98c807957dc83fdea152bc2400bd6ec9c40683361af30a8b51a271b90b9dad4",
      sha256: "96b928cff8528dbb99602c709a65b846cb6467acb8b722f0d758e4dc27bfc508",
      sha512: "d0865c524d1dddf7c23b799c413f5adcd7caefd3f66a9b49750ec81066012c25"
        + "a8bcf94ddea6dc525691673097ca40e0101e897fc97218cfdb0704084e2bef4b"),
    KnownDigests(
      count: 127,
      blake2b128: "e00ab0ead4d729de8fbe7745d642e416",
      blake2b256: "c9ae3859964b35f04c54b36d33cf299d7290ee621005d28e51598a943560aaaa",
      sha256: "a8d23e75d936f303d248888d9b165ee543f4cbafcad3c9dd2a79bd84faa11d07",
      sha512: "e0b6a20f1c0c88970a9340152cd5a1c1ecf3d3b8de5510274187943807947354"
        + "0133b812706e5dbec322c8c9523b6fc8c6d16ee626e87ad5fe3d2916afedc369"),
    KnownDigests(
      count: 128,
      blake2b128: "8e0cf9bb1b36fa6c42aa6490f719b575",
      blake2b256: "f0501d06597880592bc49234eef100ec1ff349058d0e9d9b753504e24af86dd6",
      sha256: "d2742f1f4ac6bb7ca2b239ee18402ba8b3f9f8e652d2a72973c2b9ba11c08cf6",
      sha512: "99b16f17aa0b969a5b8f08f367719d516e330ccd2660b6f0688ec031dbc783de"
        + "50a1cd185a2568dba75070a2403d17d4741d163578515dfd2ff756ddfe4d47b1"),
    KnownDigests(
      count: 129,
      blake2b128: "6cefde50e4008690e61cf8225d101256",
      blake2b256: "a34a4e1e03c541dfbf3099c4b6c143c022ced65c28bd7e8a10e0a098461aecf0",
      sha256: "307f8fc2c1622b92762e818d39a185d4d667ad49a4b07ceae1f4afa008a93ec4",
      sha512: "a1556e29185778aa5991e34b8884c840d589f0fbb4b8ed590e51e9ac4eb03a00"
        + "8125000db2671f8fe7f485b59a77b518670078ecb41a54b4cd02a7f1d2ca4c6d"),
    KnownDigests(
      count: 1000,
      blake2b128: "add263669b4eb2158678a360fa6f007a",
      blake2b256: "d62b6c768ce1afc8367e0498ab2f8e3f7c178c35b1429f14c4604b545d200f52",
      sha256: "1e9bc38cbf860b9ec31918b065f9b52476c549a782e0e7990bed8ce3868d2371",
      sha512: "00e36fccf193e59697a92b5ab24666ce6326d7fa16bf10832d0991ddc591112e"
        + "9dfa6a636950ed9c4d67344a760654c2ff7785e1d60094d651038735b5dccabd"),
  ]
}
