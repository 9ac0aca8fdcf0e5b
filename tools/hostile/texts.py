"""Web pages, Markdown, plain texts, tables of values and letters that are endless, nested or oddly encoded."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping

SENTENCE = b"Orbit-2 reaches 85.3% on MMLU and 91.2% on GSM8K, ahead of Nova at 80.1%. "
TABLE = b"<table><tr><th>Model<th>MMLU<th>GPQA</tr><tr><td>Orbit-2<td>85.3<td>40.1</tr></table>"
PAGE = b"<!doctype html><html><head><title>Orbit-2</title></head><body><h1>Orbit-2</h1><p>" + SENTENCE + TABLE


def _nested_tables(levels: int) -> bytes:
    return PAGE + b"<table><tr><td>" * levels + b"85.3" + b"</td></tr></table>" * levels


def _wide_table(rows: int, columns: int) -> bytes:
    head = b"<tr><th>Model" + b"".join(b"<th>MMLU-%d" % c for c in range(columns)) + b"</tr>"
    body = b"".join(
        b"<tr><td>Orbit-%d" % r
        + b"".join(b"<td>%d.%d" % (r % 90 + 9, c % 10) for c in range(columns))
        + b"</tr>"
        for r in range(rows)
    )
    return b"<!doctype html><html><table>" + head + body + b"</table></html>"


def _pipes(rows: int, columns: int) -> bytes:
    line = b"|" + b" 85.3 |" * columns + b"\n"
    return b"# T\n\n" + b"|" + b" MMLU |" * columns + b"\n|" + b"---|" * columns + b"\n" + line * rows


HTML: Mapping[str, Callable[[], bytes]] = {
    "deep-div": lambda: PAGE + b"<div>" * 100_000 + SENTENCE,
    "deep-mixed": lambda: PAGE + b"<ul><li><b><i><span>" * 30_000 + SENTENCE,
    "deep-tables": lambda: _nested_tables(1000),
    "giant-attribute": lambda: PAGE + b'<p title="' + b"x" * 20_000_000 + b'">' + SENTENCE,
    "many-attributes": lambda: PAGE + b"<p " + b"".join(b"a%d=1 " % n for n in range(200_000)) + b">" + SENTENCE,
    "unclosed-everything": lambda: PAGE + b"<p><table><tr><td><b><a href=x><svg><math><select><option>" * 2000,
    "unclosed-comment": lambda: PAGE + b"<!-- " + SENTENCE * 1000,
    "unclosed-script": lambda: PAGE + b"<script>" + SENTENCE * 1000,
    "spans": lambda: PAGE + b"<table><tr><td colspan=1000000000>a<td rowspan=1000000000>b<tr><td rowspan=-1>c<td colspan=x>d</table>",
    "spans-crossing": lambda: PAGE + b"<table>" + b"<tr><td colspan=999 rowspan=999>85.3" * 999 + b"</table>",
    "wide-table": lambda: _wide_table(200, 200),
    "tall-table": lambda: _wide_table(5000, 10),
    "many-tables": lambda: PAGE + TABLE * 5000,
    "refresh": lambda: b'<html><head><meta http-equiv=refresh content="0;url=file:///etc/passwd"></head>' + PAGE,
    "loads": lambda: PAGE + b'<img src="http://127.0.0.1:9/x"><iframe src="file:///etc/passwd"></iframe><link rel=stylesheet href=//x.example/>',
    "script": lambda: PAGE + b"<script>while(1);</script><p onclick=x()>" + SENTENCE,
    "charset-wrong": lambda: b'<html><meta charset="utf-8">' + PAGE + "Größe 85,3 %".encode("latin-1"),
    "charset-unknown": lambda: b'<html><meta charset="klingon-8">' + PAGE,
    "charset-codec": lambda: b'<html><meta charset="rot13">' + PAGE + b'<meta charset="zip"><meta charset="idna">',
    "charset-utf7": lambda: b'<html><meta charset="utf-7">+ADw-script+AD4- ' + PAGE,
    "utf16le": lambda: b"\xff\xfe" + PAGE.decode().encode("utf-16-le"),
    "utf16be": lambda: b"\xfe\xff" + PAGE.decode().encode("utf-16-be"),
    "utf16-cut": lambda: b"\xff\xfe" + PAGE.decode().encode("utf-16-le")[:-1],
    "utf32": lambda: PAGE.decode().encode("utf-32"),
    "utf7-bom": lambda: b"+/v8-" + PAGE,
    "two-boms": lambda: b"\xef\xbb\xbf\xef\xbb\xbf" + PAGE,
    "nuls": lambda: PAGE.replace(b" ", b"\x00"),
    "nul-entities": lambda: PAGE + b"&#0;&#x1;&#xd800;&#x10ffff;&#x110000;&#99999999999999999999;" * 100,
    "controls": lambda: PAGE + bytes(range(1, 32)) * 50,
    "bidi": lambda: PAGE + "\u202e3.58\u202c \u2066\u200b\ufeff\u0085\u2028".encode() * 50,
    "surrogates": lambda: PAGE + b"\xed\xa0\x80\xed\xbf\xbf" * 50,
    "endless-word": lambda: PAGE + b"8" * 3_000_000,
    "endless-number": lambda: PAGE + b"<p>Orbit-2 reaches " + b"9" * 5000 + b"." + b"9" * 5000 + b"% on MMLU.",
    "exponents": lambda: PAGE + b"<p>Orbit-2 reaches 1e999999999% on MMLU and 1e-999999999 on GSM8K, 0e999.",
    "endless-sentence": lambda: PAGE + SENTENCE.replace(b".", b",") * 20_000,
    "many-sentences": lambda: PAGE + (b"<p>" + SENTENCE) * 20_000,
    "many-names": lambda: PAGE + b"".join(b"<p>Orbit-%d scores %d.5%% on MMLU." % (n, n % 90) for n in range(20_000)),
    "many-brackets": lambda: PAGE + b"(" * 200_000,
    "many-dots": lambda: PAGE + b". " * 500_000,
    "many-commas": lambda: PAGE + b"85.3, " * 100_000,
    "many-digits": lambda: PAGE + b"1 2 3 4 5 6 7 8 9 " * 50_000,
    "many-dashes": lambda: PAGE + b"- " * 300_000,
    "many-letters": lambda: PAGE + b"aA" * 300_000 + b" a-a_a.a/" * 50_000,
    "respectively": lambda: PAGE + b"<p>" + b"A-1, " * 5000 + b" score " + b"85.3, " * 5000 + b"respectively.",
    "entities-bomb": lambda: b'<!DOCTYPE html [<!ENTITY a "' + b"x" * 9999 + b'"><!ENTITY b "' + b"&a;" * 9999 + b'">]>' + PAGE + b"&b;",
    "base64-images": lambda: PAGE + (b'<img src="data:image/png;base64,' + b"A" * 100_000 + b'">') * 50,
    "svg-bomb": lambda: PAGE + b"<svg>" + b'<text x="1" y="2">85.3</text>' * 50_000 + b"</svg>",
    "formulas": lambda: PAGE + b"<table><tr><td>=cmd|' /C calc'!A0<td>@SUM(1)<td>+1+1<td>85.3</table>",
    "noscript": lambda: b"<html><body><noscript>Enable JavaScript</noscript><script>x</script></body></html>",
    "hundred-mb": lambda: PAGE + SENTENCE * 1_400_000,
}  # fmt: skip

TEXT: Mapping[str, Callable[[], bytes]] = {
    "list-deep.md": lambda: b"# T\n\n" + b"".join(b"  " * n + b"- 85.3 on MMLU\n" for n in range(2000)),
    "quotes-deep.md": lambda: b"# T\n\n" + b">" * 100_000 + b" 85.3",
    "pipes.md": lambda: b"# T\n\n" + b"|" * 100_000 + b"\n" + b"|-" * 50_000,
    "table-wide.md": lambda: _pipes(20, 5000),
    "table-tall.md": lambda: _pipes(20_000, 4),
    "brackets.md": lambda: b"# T\n\n" + b"[" * 100_000 + b"](" * 1000,
    "emphasis.md": lambda: b"# T\n\n" + b"*a _b **" * 50_000,
    "ticks.md": lambda: b"# T\n\n" + b"".join(b"`" * n + b" a " for n in range(1500)),
    "references.md": lambda: b"# T\n\n" + b"".join(b"[a%d]: x\n" % n for n in range(50_000)),
    "footnotes.md": lambda: b"# T\n\na" + b"[^1]" * 20_000 + b"\n\n[^1]: [^1]\n",
    "yaml-bomb.md": lambda: b"---\na: &a [x,x]\n" + b"".join(b"%c: &%c [*%c,*%c,*%c,*%c,*%c,*%c]\n" % (n + 1, n + 1, *[n] * 6) for n in range(97, 115)) + b"---\n# T\n\n" + SENTENCE,
    "yaml-tag.md": lambda: b"---\na: !!python/object/apply:os.system [touch /tmp/claimcheck-owned]\n---\n# T\n\n" + SENTENCE,
    "yaml-deep.md": lambda: b"---\na: " + b"[" * 20_000 + b"\n---\n# T\n\n" + SENTENCE,
    "maths.md": lambda: b"# T\n\n$" + b"\\frac{" * 20_000 + b"$ " + b"$\\text{" * 5000,
    "html-in.md": lambda: b"# T\n\n" + b"<div>" * 30_000 + TABLE,
    "wide-values.csv": lambda: b"a,b,c\n" + b",".join(b"85.3" for _ in range(100_000)),
    "long-values.csv": lambda: b"model,MMLU,GPQA\n" + b"".join(b"Orbit-%d,85.%d,40\n" % (n, n % 10) for n in range(200_000)),
    "formula.csv": lambda: b'=HYPERLINK("http://x.example"),@x,+1\nOrbit-2,85.3,40.1\n' * 20,
    "quotes.csv": lambda: b'"' * 100_001,
    "one-line.txt": lambda: SENTENCE.replace(b". ", b", ") * 30_000,
    "no-spaces.txt": lambda: b"Orbit-2reaches85.3%onMMLU" * 40_000,
    "columns.txt": lambda: (b"Orbit-2" + b"   85.3" * 2000 + b"\n") * 100,
    "tabs.txt": lambda: (b"a" + b"\t85.3" * 3000 + b"\n") * 50,
    "blank-lines.txt": lambda: b"\n" * 3_000_000 + SENTENCE,
    "returns.txt": lambda: (SENTENCE + b"\r") * 5000,
    "form-feeds.txt": lambda: (SENTENCE + b"\x0c") * 5000,
    "almost-binary.txt": lambda: SENTENCE * 20 + bytes(range(256)),
    "json.txt": lambda: b'{"a":' * 50_000 + b"85.3",
    "hundred-mb.txt": lambda: SENTENCE * 1_400_000,
    "mail.eml": lambda: b"From: a@example.org\nTo: b\nSubject: Orbit-2\nMIME-Version: 1.0\nContent-Type: text/plain\n\n" + SENTENCE,
    "mail-html.eml": lambda: b"From: a@example.org\nMIME-Version: 1.0\nContent-Type: text/html; charset=klingon\n\n" + PAGE,
    "mail-nested.eml": lambda: b"From: a\nMIME-Version: 1.0\n" + b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(5000)) + b"Content-Type: text/plain\n\n" + SENTENCE,
    "mail-forwarded.eml": lambda: b"MIME-Version: 1.0\n" + b"Content-Type: message/rfc822\n\n" * 3000 + b"Content-Type: text/plain\n\n" + SENTENCE,
    "mail-base64.mhtml": lambda: b"From: a\nMIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n!!!!" + b"QQ=" * 999,
    "mail-uuencode.mhtml": lambda: b"From: a\nMIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: x-uuencode\n\nbegin 644 ../../x\n#0V%T\n",
    "mail-headers.mhtml": lambda: b"MIME-Version: 1.0\nContent-Type: text/html\n" + b"X-A: " + b"a" * 2_000_000 + b"\n\n" + PAGE,
    "mail-no-boundary.mhtml": lambda: b"From: a\nMIME-Version: 1.0\nContent-Type: multipart/related\n\n" + PAGE,
    "page.mhtml": lambda: b"From: a\nSubject: =?klingon?q?x?=\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\nContent-Location: http://[\n\n--b\nContent-Type: text/html\n\n" + PAGE + b"<img src=cid:x>\n--b\nContent-Type: image/png\nContent-ID: <x>\n\n\x89PNG\n--b--",
}  # fmt: skip


def made() -> Iterator[tuple[str, bytes]]:
    """Every made text with its name, and seeded random bytes and characters."""
    for name, make in HTML.items():
        yield f"{name}.html", make()
    for name, make in TEXT.items():
        yield name, make()
    chance = random.Random(7)
    for number in range(20):
        yield (
            f"random-{number}.{chance.choice(['txt', 'html', 'md', 'pdf', 'docx', 'bin'])}",
            chance.randbytes(5000),
        )
        characters = "".join(
            chr(chance.choice([chance.randrange(32, 0xD7FF), chance.randrange(0xE000, 0x2FFFF)]))
            for _ in range(2000)
        )
        yield f"characters-{number}.{chance.choice(['txt', 'html', 'md'])}", characters.encode()
