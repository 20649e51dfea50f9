/// The rules of a SEPA credit transfer, written a second time: in Python, from the rulebook.
enum SEPARules {
  /// Reads a file from standard input; prints a line for each transfer, or says what is wrong.
  static let script = #"""
    import re, sys, datetime
    import xml.etree.ElementTree as ET
    raw = sys.stdin.buffer.read()
    text = raw.decode("utf-8")
    assert text.startswith('<?xml version="1.0" encoding="UTF-8"?>')
    NS = "{urn:iso:std:iso:20022:tech:xsd:pain.001.001.09}"
    root = ET.fromstring(raw)
    assert root.tag == NS + "Document", root.tag
    for element in root.iter():
        assert element.tag.startswith(NS), element.tag
        assert not (len(element) and (element.text or "").strip()), "text beside elements"
        assert len(element) or (element.text or "").strip(), "empty element " + element.tag
    def names(e): return [c.tag[len(NS):] for c in e]
    def shape(e, *wanted):
        """Children in this order; a name that ends in ? may be missing, in + repeats."""
        rest = names(e)
        for name in wanted:
            plain = name.rstrip("?+")
            assert rest and rest[0] == plain or name.endswith("?"), (e.tag, rest, name)
            while rest and rest[0] == plain:
                rest.pop(0)
                if not name.endswith("+"): break
        assert not rest, (e.tag, rest)
    def get(e, path):
        found = e.find("/".join(NS + p for p in path.split("/")))
        assert found is not None, path
        return found
    LETTERS = re.compile(r"[A-Za-z0-9/\-?:().,'+ ]+\Z")
    def letters(value, limit):
        assert 1 <= len(value) <= limit, (len(value), limit)
        assert LETTERS.match(value), "characters outside the set"
        assert value == value.strip(), "blank at an end"
    def reference(value):
        letters(value, 35)
        assert not value.startswith("/") and not value.endswith("/") and "//" not in value
    def iban(value):
        assert re.fullmatch(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}", value)
        digits = "".join(str(int(c, 36)) for c in value[4:] + value[:4])
        assert int(digits) % 97 == 1, "check digits"
        assert value[:2] != "DE" or len(value) == 22
    def amount(value):
        assert re.fullmatch(r"[0-9]{1,9}\.[0-9]{2}", value), value
        cents = int(value.replace(".", ""))
        assert 1 <= cents <= 99999999999
        return cents
    shape(root, "CstmrCdtTrfInitn")
    body = root[0]
    shape(body, "GrpHdr", "PmtInf")
    head, info = body
    shape(head, "MsgId", "CreDtTm", "NbOfTxs", "CtrlSum", "InitgPty")
    shape(info, "PmtInfId", "PmtMtd", "BtchBookg", "NbOfTxs", "CtrlSum", "PmtTpInf", "ReqdExctnDt",
          "Dbtr", "DbtrAcct", "DbtrAgt", "ChrgBr", "CdtTrfTxInf+")
    reference(get(head, "MsgId").text); reference(get(info, "PmtInfId").text)
    datetime.datetime.strptime(get(head, "CreDtTm").text, "%Y-%m-%dT%H:%M:%SZ")
    datetime.date.fromisoformat(get(info, "ReqdExctnDt/Dt").text)
    assert get(info, "PmtMtd").text == "TRF" and get(info, "ChrgBr").text == "SLEV"
    assert get(info, "PmtTpInf/SvcLvl/Cd").text == "SEPA"
    letters(get(head, "InitgPty/Nm").text, 70); letters(get(info, "Dbtr/Nm").text, 70)
    iban(get(info, "DbtrAcct/Id/IBAN").text)
    agent = get(info, "DbtrAgt/FinInstnId")
    if names(agent) == ["BICFI"]:
        assert re.fullmatch("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?", agent[0].text)
    else: assert get(agent, "Othr/Id").text == "NOTPROVIDED"
    total, seen = 0, set()
    transfers = [e for e in info if e.tag == NS + "CdtTrfTxInf"]
    for t in transfers:
        shape(t, "PmtId", "Amt", "CdtrAgt?", "Cdtr", "CdtrAcct", "RmtInf")
        shape(get(t, "PmtId"), "EndToEndId")
        end = get(t, "PmtId/EndToEndId").text
        reference(end)
        assert end not in seen, "reference twice"
        seen.add(end)
        money = get(t, "Amt/InstdAmt")
        assert money.attrib == {"Ccy": "EUR"}
        total += amount(money.text)
        letters(get(t, "Cdtr/Nm").text, 70)
        iban(get(t, "CdtrAcct/Id/IBAN").text)
        letters(get(t, "RmtInf/Ustrd").text, 140)
        print(end, money.text, get(t, "Cdtr/Nm").text, sep="|")
    for part in (head, info):
        assert int(get(part, "NbOfTxs").text) == len(transfers), "count"
        assert re.fullmatch(r"[0-9]{1,16}\.[0-9]{2}", get(part, "CtrlSum").text)
        assert int(get(part, "CtrlSum").text.replace(".", "")) == total, "control sum"
    """#
}
