"""Files in the formats that reports come in, made by hand so that their inside is known."""

from collections.abc import Callable, Sequence

import pytest


def _pdf(pages: Sequence[Sequence[str]], to_unicode: bool) -> bytes:
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    if to_unicode:  # as word processors write: glyph numbers, and a table that says what they mean
        glyphs = {
            character: i for i, character in enumerate(sorted(set("".join(map("".join, pages)))), start=1)
        }
        pairs = "\n".join(f"<{i:04x}> <{c.encode('utf-16-be').hex()}>" for c, i in glyphs.items())
        table = (
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def\n"
            "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
            f"{len(glyphs)} beginbfchar\n{pairs}\nendbfchar endcmap end end"
        )
        font, ordering = "/Encoding /Identity-H /ToUnicode 5 0 R", "Identity"
    else:  # a font that the reading program is expected to have
        glyphs, table = {}, ""
        font, ordering = "/Encoding /UniGB-UCS2-H", "GB1"
    objects += [
        f"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light {font} /DescendantFonts [4 0 R] >>",
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 "
        f"/CIDSystemInfo << /Registry (Adobe) /Ordering ({ordering}) /Supplement 4 >> "
        "/FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 >> >>",
        f"<< /Length {len(table)} >>\nstream\n{table}\nendstream",
    ]
    kids = []
    for lines in pages:
        code = "BT /F1 12 Tf 50 800 Td 16 TL\n"
        for line in lines:
            shown = (
                "".join(f"{glyphs[c]:04x}" for c in line) if to_unicode else line.encode("utf-16-be").hex()
            )
            code += f"<{shown}> Tj T*\n"
        code += "ET"
        kids.append(len(objects) + 1)
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
            f"/Resources << /Font << /F1 3 0 R >> >> /Contents {len(objects) + 2} 0 R >>"
        )
        objects.append(f"<< /Length {len(code)} >>\nstream\n{code}\nendstream")
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(f'{kid} 0 R' for kid in kids)}] >>"
    body, places = "%PDF-1.5\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    index = "".join(f"{place:010d} 00000 n \n" for place in places)
    body_length = len(body)
    body += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{index}"
    body += f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{body_length}\n%%EOF\n"
    return body.encode("latin-1")


@pytest.fixture
def make_pdf() -> Callable[..., bytes]:
    """``make_pdf(pages, to_unicode=False)``: pages of lines as a PDF."""
    return lambda pages, to_unicode=False: _pdf(pages, to_unicode)
